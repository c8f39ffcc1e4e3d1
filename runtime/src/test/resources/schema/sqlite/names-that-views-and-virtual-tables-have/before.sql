create table book (id integer primary key, title text);

create view Report as select id, title from book;

create virtual table words using fts5(title);
