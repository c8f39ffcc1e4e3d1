create schema stock;

create schema "Sales";

create type stock.kind as enum ('A', 'B');

create sequence stock.item_seq start with 1 increment by 1;

create table stock.item (id bigint not null, kind stock.kind, name varchar(20), note varchar(20), primary key (id));

create table "Sales"."Order" (id bigint not null, item_id bigint references stock.item, primary key (id));

create table stock.old_table (id bigint not null, item_id bigint references stock.item, primary key (id));

create index ix_name on stock.item (name);
