create table "the ""order""" ("select" integer primary key, "a b" text, "it's" text);
