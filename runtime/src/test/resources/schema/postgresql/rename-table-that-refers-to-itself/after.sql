create table knot (id integer primary key, parent_id integer references knot on delete cascade, name varchar(20));
