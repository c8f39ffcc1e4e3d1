create table node (id integer primary key, parent_id integer references node on delete cascade, name varchar(20));

create table leaf (id integer primary key);
