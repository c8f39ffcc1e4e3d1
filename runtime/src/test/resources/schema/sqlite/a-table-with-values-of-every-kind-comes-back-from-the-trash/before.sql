create table thing (id integer primary key autoincrement, a text, b integer, c real, d blob, f, g text as (a || b) stored, check (b is not 7));

create index ix_a on thing (a collate nocase) where b > 0;

create table city (id integer primary key);
