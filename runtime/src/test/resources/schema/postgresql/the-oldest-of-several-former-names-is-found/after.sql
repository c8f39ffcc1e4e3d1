create table point (id integer primary key, newest integer);
