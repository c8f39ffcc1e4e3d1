create table author (id integer, name text);

create table book (id integer primary key, author_id integer);
