create table sale (id integer primary key, price integer);
