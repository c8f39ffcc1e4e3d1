create table shelf (code text not null, id integer not null, primary key (code), unique (id));

create table book (id integer not null, shelf_id integer, primary key (id), foreign key (shelf_id) references shelf (id));
