create table person (id bigint not null, primary key (id));
