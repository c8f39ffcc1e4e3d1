create table line (id integer primary key, price integer, total integer generated always as (price * 2) stored);
