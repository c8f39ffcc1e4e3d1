create table price (item integer not null primary key, amount numeric(8,2));
