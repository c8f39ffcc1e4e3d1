create type state as enum ('v1', 'v2', 'v3');

create table book (tag text, id integer not null, primary key (id));

create table "From" ("[b]" smallint, tag text, d state, e state[]);
