create table book (id integer primary key, isbn varchar(13) unique, code varchar(5));
