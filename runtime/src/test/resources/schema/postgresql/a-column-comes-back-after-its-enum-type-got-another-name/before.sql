create type state as enum ('v1', 'v2', 'v3');

create table book (id integer not null, a state, b state[], c state, primary key (id));
