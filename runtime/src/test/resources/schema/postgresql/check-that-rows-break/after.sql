create table book (id integer primary key, low integer, high integer, constraint ck_order check (low < high));
