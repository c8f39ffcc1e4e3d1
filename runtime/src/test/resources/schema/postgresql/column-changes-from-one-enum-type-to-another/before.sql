create type mood as enum ('SAD', 'HAPPY');

create type feeling as enum ('HAPPY', 'SAD', 'WILD');

create table person (id bigint not null, mood mood default 'SAD' not null, other feeling, primary key (id));
