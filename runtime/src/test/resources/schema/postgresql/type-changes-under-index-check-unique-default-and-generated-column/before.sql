create table sale (id bigint not null, price integer default 5 not null check (price >= 0), code integer unique, double_price integer generated always as (price * 2) stored, primary key (id));

create index ix_price on sale (price desc) where price > 3;

create index ix_expression on sale ((price + code));
