create table book (id integer primary key, seiten integer, title varchar(80));
