create table "my ""table""" (id integer primary key, "a.b" varchar(10), "c d" integer, "e'f" varchar(5));

create index "ix ""1""" on "my ""table""" ("a.b", "c d");
