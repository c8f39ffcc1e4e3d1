create table writer (id bigserial, name varchar(80) not null, boss_id bigint, code integer generated always as identity, primary key (id), unique (name));

create index writer_boss_id_idx on writer (boss_id);

alter table writer add foreign key (boss_id) references writer;
