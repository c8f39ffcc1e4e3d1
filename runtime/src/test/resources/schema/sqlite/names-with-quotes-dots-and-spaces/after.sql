create table "my ""table""" (id integer primary key, "a.b" varchar(20), "c d" bigint, "g""h" varchar(5));

create unique index "ix ""1""" on "my ""table""" ("a.b", "c d");
