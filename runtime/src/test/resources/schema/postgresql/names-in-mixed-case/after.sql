create table "Author" ("Id" bigint not null, "select" varchar(10), "a ""b"" c" integer, primary key ("Id"));

create table "order" ("user" bigint not null, "Author Id" bigint, primary key ("user"));

alter table "order" add constraint "FK_Author" foreign key ("Author Id") references "Author";

create sequence "Order_SEQ" start with 1 increment by 50;

create index "IX order" on "order" ("Author Id");
