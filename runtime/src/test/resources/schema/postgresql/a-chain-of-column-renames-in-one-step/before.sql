create table point (id integer primary key, a integer, b varchar(10));
