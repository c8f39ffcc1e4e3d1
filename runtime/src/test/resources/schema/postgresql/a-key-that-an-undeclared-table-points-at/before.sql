create table somebody_elses (id bigint not null, author_id bigint references author, email varchar(20) references author (email), primary key (id));
