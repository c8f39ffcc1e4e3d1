create table book (tag text, id integer, primary key (id));
