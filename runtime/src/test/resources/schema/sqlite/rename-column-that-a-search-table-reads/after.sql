create table book (id integer primary key, text text);
