create table shelf (id integer not null unique, room integer, number integer, primary key (room, number));

create table book (id integer primary key, room integer, number integer, shelf_id integer, constraint fk_shelf foreign key (shelf_id) references shelf (id));
