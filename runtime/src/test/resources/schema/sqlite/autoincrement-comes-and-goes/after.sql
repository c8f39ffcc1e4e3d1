create table a (id integer primary key autoincrement, name text);

create table b (id integer primary key, name text);
