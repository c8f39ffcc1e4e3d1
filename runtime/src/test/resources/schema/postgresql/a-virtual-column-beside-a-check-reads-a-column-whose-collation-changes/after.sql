create table "book" (
    "id" integer not null,
    "price" varchar(3) generated always as (lower("title")) virtual,
    "twice" integer generated always as ("id" * 3) virtual,
    "title" varchar(3) collate "C",
    primary key ("id"),
    constraint "ck_27" check ("id" <> 44),
    constraint "ck_price" check ("price" <> 'no'));
create index "ix 24" on "book" ("id" nulls first, length("title")) where "id" is not null;
comment on column "book"."price" is 'made of the title';
