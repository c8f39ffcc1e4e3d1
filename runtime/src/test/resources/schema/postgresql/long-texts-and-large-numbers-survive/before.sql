create table everything (id bigint primary key, text text, number bigint, price numeric(20,5), ratio double precision, gone integer);
