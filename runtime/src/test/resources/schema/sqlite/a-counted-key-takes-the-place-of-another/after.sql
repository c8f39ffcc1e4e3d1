create table note (id integer primary key autoincrement, name text, text text, author text);
