create schema report;

create table sale (id bigint not null, price integer, primary key (id));

create view report.prices as select id, price from sale;

create function report.total() returns bigint language sql as 'select sum(price) from sale';
