create sequence author_seq start with 1 increment by 50;

create table author (id bigint not null, name varchar(80) not null, primary key (id));
