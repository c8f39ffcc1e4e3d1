create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, author_id integer references author, author_name varchar(80) not null);
