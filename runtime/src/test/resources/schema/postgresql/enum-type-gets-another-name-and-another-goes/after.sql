create type feeling as enum ('SAD', 'HAPPY');

create table person (id bigint not null, mood feeling default 'SAD', primary key (id));
