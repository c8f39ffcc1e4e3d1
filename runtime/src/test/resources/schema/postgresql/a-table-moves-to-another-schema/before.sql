create schema stock;

create table item (id bigserial, name varchar(20), primary key (id));

create table part (id bigint not null, item_id bigint references item, primary key (id));

create table stock.shelf (id bigint not null, primary key (id));
