create table book (
    id integer primary key,
    title varchar(20),
    pages bigint,
    price numeric(10,2),
    short_title varchar(3) generated always as (title) stored,
    "sheets" integer not null generated always as (pages) stored,
    "a ""new"" one" char(2) generated always as (id::text || ' x') virtual,
    cents numeric(3,1) generated always as (price) stored
);
