create table city (id integer primary key);
