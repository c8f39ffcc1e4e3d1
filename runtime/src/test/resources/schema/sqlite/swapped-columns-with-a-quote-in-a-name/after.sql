create table "book" (
    "tag" text,
    "x""y" integer,
    "id" bigint,
    primary key ("x""y"),
    check ("x""y" > -3000000000));
