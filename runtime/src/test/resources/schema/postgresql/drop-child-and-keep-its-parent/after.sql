create table city (id integer primary key, name varchar(80));
