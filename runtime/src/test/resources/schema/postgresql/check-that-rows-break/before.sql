create table book (id integer primary key, low integer, high integer);
