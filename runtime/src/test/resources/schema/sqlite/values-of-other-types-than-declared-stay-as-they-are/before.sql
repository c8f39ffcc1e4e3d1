create table odd (id integer primary key, a integer, b text, c real, d numeric, e blob, f);
