create type mood as enum ('SAD', 'it''s fine');

create table thing (id bigint not null, primary key (id));
