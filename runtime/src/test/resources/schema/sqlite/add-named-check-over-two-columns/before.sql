create table span (id integer primary key, low integer, high integer);
