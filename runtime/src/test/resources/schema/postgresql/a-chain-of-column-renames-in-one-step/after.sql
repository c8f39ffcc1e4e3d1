create table point (id integer primary key, b integer, c varchar(10));
