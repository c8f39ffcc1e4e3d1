create table sale (id bigint not null, price numeric(10,2) default 5 not null check (price >= 0), code bigint unique, double_price numeric(10,2) generated always as (price * 2) stored, primary key (id));

create index ix_price on sale (price desc) where price > 3;

create index ix_expression on sale ((price + code));
