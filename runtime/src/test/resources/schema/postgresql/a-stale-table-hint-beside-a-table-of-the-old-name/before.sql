create table author (id integer primary key, name varchar(80));

create table writer (id integer primary key, nib varchar(10));
