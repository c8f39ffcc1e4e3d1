create type "State" as enum ('v1', 'v2');

create table book (id integer not null, t "State" not null default 'v2', n "State" not null default 'v1', s "State" not null default 'v1', primary key (id));
