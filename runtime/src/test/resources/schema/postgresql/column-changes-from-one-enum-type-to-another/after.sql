create type mood as enum ('SAD', 'HAPPY');

create type feeling as enum ('HAPPY', 'SAD', 'WILD');

create table person (id bigint not null, mood feeling default 'SAD' not null, other mood, primary key (id));
