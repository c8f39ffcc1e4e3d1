create type "the state" as enum ('v1', 'v2', 'it''s');

create table book (tag text, id integer not null, id2 "the state" not null default 'it''s', new "the state" not null default 'v2', primary key (id));
