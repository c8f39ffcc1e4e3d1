create table book (id integer primary key, shelf text, place integer);
