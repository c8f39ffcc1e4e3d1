create type "State" as enum ('v1', 'v2', '7');

create table book (id integer not null, a "State" not null default 'v2', b "State", c integer, d text[], e text default 'v1', primary key (id));
