create table author (id integer primary key, name varchar(100) not null, born date, rank integer default 7 not null, constraint uk_name unique (name));
