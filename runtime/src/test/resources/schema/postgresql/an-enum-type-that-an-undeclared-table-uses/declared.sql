create type mood as enum ('SAD', 'HAPPY');

create table person (id bigint not null, mood mood, primary key (id));
