create table node (id integer primary key, parent_id bigint references node (id) on delete cascade, name text);
