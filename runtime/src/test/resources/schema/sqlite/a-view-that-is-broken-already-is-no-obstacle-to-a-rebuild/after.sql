create table book (id integer primary key, title text unique, pages integer default 5 check (pages > 0));
