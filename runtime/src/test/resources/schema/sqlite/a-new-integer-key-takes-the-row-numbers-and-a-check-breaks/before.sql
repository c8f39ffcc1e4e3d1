create table book (tag text, title integer, primary key (title));
