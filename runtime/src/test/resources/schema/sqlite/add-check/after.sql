create table book (id integer primary key, pages integer, check (pages > 0));
