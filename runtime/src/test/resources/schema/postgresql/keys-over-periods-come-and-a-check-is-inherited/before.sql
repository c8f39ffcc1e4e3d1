create table rate (id integer not null, during daterange not null, primary key (id));

create table usage (id integer not null, rate_id int4range, valid daterange, price integer, constraint ck_price check (price > 0) no inherit, primary key (id));
