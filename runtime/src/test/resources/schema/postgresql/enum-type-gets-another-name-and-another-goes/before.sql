create type mood as enum ('SAD', 'HAPPY');

create type colour as enum ('RED', 'BLUE');

create table person (id bigint not null, mood mood default 'SAD', favourite colour, primary key (id));
