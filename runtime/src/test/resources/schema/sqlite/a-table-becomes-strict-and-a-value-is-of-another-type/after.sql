create table book (id integer primary key, pages integer, title text) strict;
