create table book (
    id integer primary key,
    title varchar(20),
    isbn varchar(20),
    folded varchar(20) not null generated always as (coalesce(lower(title), 'none')) stored,
    unique (folded)
);
