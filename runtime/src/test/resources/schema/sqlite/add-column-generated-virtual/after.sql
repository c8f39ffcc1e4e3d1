create table line (id integer primary key, price integer, count integer, total integer generated always as (price * count) virtual);
