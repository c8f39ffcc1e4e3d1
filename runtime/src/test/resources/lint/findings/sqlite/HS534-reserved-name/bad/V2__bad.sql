CREATE TABLE "order" (
    id integer PRIMARY KEY,
    "group" text
);
