create schema stock;

create schema "Sales";

create type stock.kind as enum ('A', 'B', 'C');

create sequence stock.item_seq start with 1 increment by 50;

create table stock.item (id bigint not null, kind stock.kind, title varchar(40), primary key (id));

create table "Sales"."Purchase" (id bigint not null, item_id bigint references stock.item on delete cascade, primary key (id));

create index ix_title on stock.item (title);
