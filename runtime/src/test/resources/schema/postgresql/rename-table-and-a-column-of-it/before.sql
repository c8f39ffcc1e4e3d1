create table writer (id integer primary key, full_name varchar(80) not null, born date);
