create table line (id bigint not null, price integer, a integer generated always as (price * 20) stored, b integer, c integer generated always as (price * 4) stored, primary key (id));
