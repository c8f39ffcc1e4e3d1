create table book (id integer primary key, name varchar(80));
