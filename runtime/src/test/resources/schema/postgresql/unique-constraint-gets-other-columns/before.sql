create table book (id integer primary key, shelf integer, place integer, box integer, constraint uk_place unique (shelf, place));
