create table price (item integer not null, day date not null, amount numeric(8,2), primary key (item, day));
