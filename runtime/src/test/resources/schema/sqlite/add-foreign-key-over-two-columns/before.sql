create table shelf (room integer, number integer, primary key (room, number));

create table book (id integer primary key, room integer, number integer);
