create table line (id integer primary key, price integer, a integer as (price * 20), b integer as (price * 3) virtual, c integer, d integer as (price * 2) stored);

create index ix_a on line (a);
