create table event (id integer primary key, at timestamp, day timestamp, flag integer);
