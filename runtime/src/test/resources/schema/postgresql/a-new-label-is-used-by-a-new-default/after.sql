create type mood as enum ('SAD', 'HAPPY', 'CALM');

create table person (id bigint not null, mood mood default 'CALM' not null, primary key (id));
