create table item (id integer, value text);
