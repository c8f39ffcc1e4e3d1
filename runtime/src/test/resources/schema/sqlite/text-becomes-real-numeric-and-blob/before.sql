create table odd (id integer primary key, a text, b text, c integer, d text);
