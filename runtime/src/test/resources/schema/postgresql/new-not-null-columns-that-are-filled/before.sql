create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, title varchar(80), author_id integer references author);
