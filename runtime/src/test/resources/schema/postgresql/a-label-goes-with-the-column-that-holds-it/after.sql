create type state as enum ('NEW');

create table book (id integer primary key, kind state);
