create table item (id integer primary key, name text);

create table part (id integer primary key, item_id integer references item);
