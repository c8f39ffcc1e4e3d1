create table book (id integer, title any) strict;
