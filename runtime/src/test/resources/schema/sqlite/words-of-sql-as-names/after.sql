create table "table" (id integer primary key, "into" varchar(20) not null, "where" bigint default 2, "check" integer check ("check" > -1), "order" integer references "table" on delete cascade, "default" varchar(5) default 'a''b');

create index "group" on "table" ("into", "where" desc);
