create table price (item integer primary key, day date not null, amount numeric(8,2));
