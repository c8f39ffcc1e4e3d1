create table odd (id integer primary key, a integer default 3, b text default 'q', c real, d numeric, e blob, f, g text unique);
