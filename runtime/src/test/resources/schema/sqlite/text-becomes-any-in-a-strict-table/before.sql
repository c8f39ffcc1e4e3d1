create table book (id integer, title text) strict;
