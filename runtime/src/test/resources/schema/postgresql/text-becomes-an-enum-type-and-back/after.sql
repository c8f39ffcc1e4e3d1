create type mood as enum ('SAD', 'HAPPY');

create table person (id bigint not null, a mood default 'SAD', b varchar(10) default 'HAPPY' check (b in ('SAD', 'HAPPY')), c mood, primary key (id));
