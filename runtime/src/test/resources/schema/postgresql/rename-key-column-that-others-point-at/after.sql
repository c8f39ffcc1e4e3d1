create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, author_nr integer not null references author on delete cascade);
