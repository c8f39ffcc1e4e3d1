create table "book" (
    "id" timestamp(0),
    "tag" text,
    "x""y2" integer not null,
    primary key ("x""y2"),
    constraint "ck_14" check ("id" > '1000-01-01 00:00:00'));
