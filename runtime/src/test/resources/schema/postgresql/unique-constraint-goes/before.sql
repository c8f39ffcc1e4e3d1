create table book (id integer primary key, isbn varchar(13) constraint uk_isbn unique, code integer unique, shelf integer, place integer, constraint uk_place unique (shelf, place));
