create table book (
    id integer primary key,
    code varchar(10),
    half text not null generated always as (code || '') stored,
    constraint half_is_long check (length(half) > 3)
);

create unique index ux_half on book (half);
