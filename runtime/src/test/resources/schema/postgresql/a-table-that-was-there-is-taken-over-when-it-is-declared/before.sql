create table author (id integer primary key, name varchar(20), code varchar(5));

create table somebody_elses (id integer primary key, text varchar(20));
