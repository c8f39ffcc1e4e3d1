create table author (id bigint not null, primary key (id));
