create type state as enum ('x', 'y');

create type kind as enum ('v1', 'v2');

create table book (id integer not null, a kind not null default 'v2', b state, primary key (id));
