create table author (id integer primary key, number integer unique);

create table book (id integer primary key, author integer constraint fk_author references author (number));
