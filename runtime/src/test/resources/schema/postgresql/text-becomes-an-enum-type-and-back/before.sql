create type mood as enum ('SAD', 'HAPPY');

create table person (id bigint not null, a varchar(10) default 'SAD' check (a in ('SAD', 'HAPPY')), b mood default 'HAPPY', c varchar(20), primary key (id));
