create table book (id integer primary key, size int) strict;
