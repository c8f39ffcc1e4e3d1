create table book (id integer primary key, state varchar(10), low integer, high integer);
