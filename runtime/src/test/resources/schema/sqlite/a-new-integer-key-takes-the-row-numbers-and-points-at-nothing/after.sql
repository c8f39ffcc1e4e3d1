create table author (id integer primary key);

create table book (id integer primary key references author (id), tag text);
