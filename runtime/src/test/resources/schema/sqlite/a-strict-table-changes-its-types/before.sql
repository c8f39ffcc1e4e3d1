create table thing (id integer primary key, a int, b text, c any, d real) strict;
