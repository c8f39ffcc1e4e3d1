create table note (name text primary key, text text);
