create type "Kind" as enum ('v1', 'v2', 'v3');

create table book (id integer not null, c "Kind", primary key (id));
