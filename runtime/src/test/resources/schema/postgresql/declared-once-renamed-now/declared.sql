create table writer (id integer primary key, name varchar(20), nib varchar(5));
