create table author (id integer primary key, name varchar(20), code text default 'a', kind text collate nocase, born text not null, old text);

create table book (id integer primary key, author_id bigint references author on delete cascade, state text check (state in ('A','B')), title text constraint uk_old unique, number integer, constraint ck_number check (number > 0));

create table old_table (id integer primary key);

create table flyway_schema_history (installed_rank integer primary key);

create table HTE_book (id integer);

create table hyperstack_anything (id integer);

create index ix_old on book (number);

create index ix_changed on book (title);
