create type "the state" as enum ('v1', 'v2', 'v3', 'it''s');

create table "select" (tag text, id integer not null, "t" "the state", u "the state" default 'v1', v "the state"[], w "the state", primary key (id));
