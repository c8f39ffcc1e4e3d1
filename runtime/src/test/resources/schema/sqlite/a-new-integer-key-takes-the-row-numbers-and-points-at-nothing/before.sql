create table author (id integer primary key);

create table book (tag text);
