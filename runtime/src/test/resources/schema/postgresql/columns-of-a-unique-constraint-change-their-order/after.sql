create table book (id integer primary key, shelf integer, place integer, constraint uk_place unique (place, shelf));
