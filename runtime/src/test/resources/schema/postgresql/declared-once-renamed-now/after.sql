create table author (id integer primary key, full_name varchar(20));
