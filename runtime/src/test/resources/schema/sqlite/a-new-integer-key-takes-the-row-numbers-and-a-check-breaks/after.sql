create table book (tag text, id integer, title integer, primary key (id), check (id <> title));
