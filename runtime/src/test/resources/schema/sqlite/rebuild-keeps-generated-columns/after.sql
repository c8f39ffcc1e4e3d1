create table line (id integer primary key, price integer check (price > 0), total integer as (price * 2) stored, twice integer generated always as (total * 2));
