create table author (id integer primary key, title varchar(20));

create table book (id integer primary key, note varchar(20));
