create type state as enum ('v1', 'v2', '7');

create table book (id integer not null, a state, b text, c state, d state[], e state default 'v1', primary key (id));
