create table event (id integer primary key, at bigint, day date, flag boolean);
