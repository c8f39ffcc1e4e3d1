create table a (id integer primary key, name varchar(10) not null, note varchar(10));

create table b (id integer primary key, name varchar(10), note varchar(10) not null);
