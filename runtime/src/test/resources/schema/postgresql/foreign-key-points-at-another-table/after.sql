create table author (id integer primary key);

create table person (id integer primary key);

create table book (id integer primary key, author_id integer constraint fk_author references person on delete cascade);
