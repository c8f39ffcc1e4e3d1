create table item (id bigint not null primary key, name text);

create table part (id integer primary key, item_id bigint references item);
