create table writer (id integer primary key, name varchar(80));
