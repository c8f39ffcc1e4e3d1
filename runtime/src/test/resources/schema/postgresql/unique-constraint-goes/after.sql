create table book (id integer primary key, isbn varchar(13), code integer, shelf integer, place integer);
