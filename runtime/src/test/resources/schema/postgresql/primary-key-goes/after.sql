create table price (item integer not null, amount numeric(8,2));
