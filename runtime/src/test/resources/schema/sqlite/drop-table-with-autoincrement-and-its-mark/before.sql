create table old (id integer primary key autoincrement, name text);

create table kept (id integer primary key autoincrement, name text);
