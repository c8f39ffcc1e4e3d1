create table kept (id integer primary key autoincrement, name text);
