create table author (id integer not null, primary key (id));

create table book (author_id bigint references author (id), id integer, n numeric(10,2) default 1, state varchar(255), title varchar(255) not null default 'x', primary key (id), check (state in ('A', 'B')));

create index ix on book (title, n);
