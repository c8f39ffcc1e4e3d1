create table leaf (id integer primary key);
