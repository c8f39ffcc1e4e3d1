create table poet (id integer primary key, name varchar(80));

create table writer (id integer primary key, name varchar(80));
