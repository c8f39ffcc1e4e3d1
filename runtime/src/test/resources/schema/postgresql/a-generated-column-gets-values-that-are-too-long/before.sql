create table book (
    id integer primary key,
    title varchar(20),
    pages bigint,
    price numeric(10,2),
    short_title varchar(3) generated always as (left(title, 3)) stored,
    "sheets" integer not null generated always as (coalesce(pages, 0) / 2) stored
);
