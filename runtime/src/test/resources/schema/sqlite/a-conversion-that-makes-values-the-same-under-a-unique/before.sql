create table book (id integer primary key, code varchar(10) unique);
