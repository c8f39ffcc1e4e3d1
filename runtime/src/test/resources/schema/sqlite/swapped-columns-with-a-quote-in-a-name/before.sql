create table "book" (
    "tag" text,
    "id" integer,
    "x""y" bigint,
    primary key ("id"),
    check ("id" > -3000000000));
