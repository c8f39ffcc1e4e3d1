create table author (id integer primary key, name varchar(20) not null);

create table city (id integer primary key);
