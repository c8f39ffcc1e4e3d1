create table author (id integer primary key, name varchar(30) not null, code text default 'b', kind text, born text);

create table book (id integer primary key, author_id bigint references author, state text check (state in ('A','B','C')), title text constraint uk_new unique, number integer, constraint ck_number check (number > 1)) without rowid;

create index ix_changed on book (title desc);
