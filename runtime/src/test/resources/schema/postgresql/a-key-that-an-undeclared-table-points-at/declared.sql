create table author (id bigint not null, email varchar(20) not null, primary key (id), unique (email));
