create table "select" (id integer primary key, "from" varchar(10), "where" integer default 1, "check" integer check ("check" > 0), "order" integer references "select");

create index "group" on "select" ("from", "where");
