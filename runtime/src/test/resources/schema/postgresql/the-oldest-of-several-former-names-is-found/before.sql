create table point (id integer primary key, oldest integer);
