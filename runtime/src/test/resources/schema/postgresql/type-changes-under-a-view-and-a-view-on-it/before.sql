create table sale (id bigint not null, price integer, title varchar(20), primary key (id));

create view expensive as select id, price from sale where price > 5;

create view very_expensive as select id, price * 2 as twice from expensive where price > 50;

create materialized view counted as select count(*) as n, max(price) as highest from sale;

create unique index ux_counted on counted (n, highest);

grant select on expensive to hs_reader;

comment on view expensive is 'it''s dear';
