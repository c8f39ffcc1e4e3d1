create table line (id integer primary key, price integer, count integer, total integer as (price * count) stored);
