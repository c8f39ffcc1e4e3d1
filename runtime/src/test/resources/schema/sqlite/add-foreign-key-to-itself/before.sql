create table node (id integer primary key, parent_id bigint, name text);
