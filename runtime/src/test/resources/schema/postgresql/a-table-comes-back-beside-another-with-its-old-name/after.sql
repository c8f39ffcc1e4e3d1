create table city (id integer primary key, author varchar(20));
