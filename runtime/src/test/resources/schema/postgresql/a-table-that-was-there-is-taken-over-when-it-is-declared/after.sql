create table author (id integer primary key, name varchar(20));

create table book (id integer primary key);
