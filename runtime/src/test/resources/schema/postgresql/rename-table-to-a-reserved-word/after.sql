create table "order" (id integer primary key, "group" varchar(20) not null, price numeric(8,2));

create index ix_user on "order" ("group");
