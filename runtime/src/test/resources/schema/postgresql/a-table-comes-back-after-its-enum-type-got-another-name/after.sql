create type "Kind" as enum ('v1', 'v2', 'v3');

create table book ("[b]" smallint, tag text, id integer not null, d "Kind", primary key (id));
