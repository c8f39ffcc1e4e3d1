create table "book" (
    "x""y2" timestamp(0),
    "tag" text,
    "id" integer not null,
    primary key ("id"),
    constraint "ck_14" check ("x""y2" > '1000-01-01 00:00:00'));
