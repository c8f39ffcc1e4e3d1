create table writer (id integer primary key, name varchar(80) not null, born date);

create table city (id integer primary key);
