create table author (id integer primary key, name varchar(80));
