create table thing (id integer primary key, a text, b int, c any, d int) strict;
