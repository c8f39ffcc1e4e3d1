create table book (id bigint not null, primary key (id));

create view report as select id from book;

create materialized view sums as select count(*) from book;

create type thing as (a integer);

create view book_seq as select 1 as one;
