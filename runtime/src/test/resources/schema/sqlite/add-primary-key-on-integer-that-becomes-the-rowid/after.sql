create table item (id integer, value text, primary key (id));
