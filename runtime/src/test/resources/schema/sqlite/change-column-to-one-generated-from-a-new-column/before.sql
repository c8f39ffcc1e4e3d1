create table "book" ("id" integer, "title" text, "title2" text);
