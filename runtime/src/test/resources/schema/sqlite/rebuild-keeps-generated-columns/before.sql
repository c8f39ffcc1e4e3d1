create table line (id integer primary key, price integer, total integer as (price * 2) stored, twice integer generated always as (total * 2));
