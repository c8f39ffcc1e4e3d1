create table book (id integer primary key, size real) strict;
