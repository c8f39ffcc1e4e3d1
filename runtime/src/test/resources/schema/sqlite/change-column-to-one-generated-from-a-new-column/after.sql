create table "book" ("tag" text, "id" integer, "title" text, "title2" text generated always as (coalesce("tag", 'it''s none')) stored, primary key ("id"));
