create type state as enum ('NEW', 'OLD');

create table book (id integer primary key, state state, kind state);
