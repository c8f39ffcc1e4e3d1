create table line (id integer primary key, price integer, total integer);
