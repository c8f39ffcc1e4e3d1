create table book (id integer primary key, pages integer not null);
