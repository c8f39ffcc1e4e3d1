create table book (id integer primary key, note varchar(80));
