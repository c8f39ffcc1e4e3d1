create table author (id integer primary key, name text);

create table audit (text text);
