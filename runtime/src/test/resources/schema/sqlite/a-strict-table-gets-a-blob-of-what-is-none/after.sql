create table book (id integer primary key, title blob) strict;
