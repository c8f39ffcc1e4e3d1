create table odd (id integer primary key, a real, b numeric(8,2), c real, d blob);
