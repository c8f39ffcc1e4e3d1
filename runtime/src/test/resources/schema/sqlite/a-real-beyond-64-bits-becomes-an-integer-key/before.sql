create table book (tag text, id real, primary key (id));
