create type state as enum ('v1', 'v2', 'it''s');

create table book (tag text, id integer not null, id2 state default 'it''s', primary key (id));
