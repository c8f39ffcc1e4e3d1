create table a (id integer primary key, name varchar(10), note varchar(20));

create table b (id integer primary key, title varchar(10), note varchar(10));
