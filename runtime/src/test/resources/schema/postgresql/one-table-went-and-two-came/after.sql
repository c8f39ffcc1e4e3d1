create table author (id integer primary key, name varchar(80));

create table poet (id integer primary key, name varchar(80));
