create table item (id text primary key not null, name text);

create table part (id integer primary key, item_id text references item);
