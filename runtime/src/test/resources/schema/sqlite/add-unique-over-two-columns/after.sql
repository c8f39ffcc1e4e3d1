create table book (id integer primary key, shelf text, place integer, constraint uk_place unique (shelf, place));
