create table book (id integer, tag text, title text, primary key (id), check (id < 3));
