create table author (id integer primary key, name varchar(20), old_code varchar(5));

create table old_table (id integer primary key, text varchar(20));

create index ix_old on author (name);
