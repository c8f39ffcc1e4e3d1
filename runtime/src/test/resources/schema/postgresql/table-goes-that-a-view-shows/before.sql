create table sale (id bigint not null, price integer, primary key (id));

create table city (id bigint not null, primary key (id));

create view prices as select price from sale;
