create type state as enum ('v1', 'v2');

create type kind as enum ('x', 'y');

create table book (id integer not null, a state default 'v1', b kind, primary key (id));
