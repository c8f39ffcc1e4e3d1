create table book (id integer, title text, primary key (id)) without rowid;
