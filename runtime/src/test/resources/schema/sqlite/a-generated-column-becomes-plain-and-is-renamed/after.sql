create table line (id integer primary key, price integer, amount integer);
