create table line (id integer primary key, price integer, a integer as (price * 2), b integer as (price * 3) stored, c integer as (price * 4), d integer, e integer as (price) stored);

create index ix_a on line (a);
