create table somebody_elses (id bigint not null, author_id integer references author on delete cascade, primary key (id));
