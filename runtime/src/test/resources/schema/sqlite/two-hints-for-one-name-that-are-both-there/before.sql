create table book (id integer primary key, title varchar(20), label varchar(20));
