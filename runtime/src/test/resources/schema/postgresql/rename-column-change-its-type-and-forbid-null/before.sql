create table book (id integer primary key, seiten smallint, title varchar(80));
