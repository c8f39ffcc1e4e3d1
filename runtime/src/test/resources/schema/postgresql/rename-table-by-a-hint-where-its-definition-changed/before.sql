create table writer (id integer primary key, name varchar(80) not null, born date, old_code varchar(5));
