create table sale (id integer primary key, price integer, title text);

create view titles as select id, title from sale;
