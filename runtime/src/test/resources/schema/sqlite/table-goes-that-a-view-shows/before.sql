create table sale (id integer primary key, price integer);

create table city (id integer primary key);

create view prices as select price from sale;
