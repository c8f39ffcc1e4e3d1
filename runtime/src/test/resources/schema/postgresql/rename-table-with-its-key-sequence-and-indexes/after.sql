create table author (id bigserial, name varchar(80) not null, boss_id bigint, code integer generated always as identity, primary key (id), unique (name));

create index author_boss_id_idx on author (boss_id);

alter table author add foreign key (boss_id) references author;
