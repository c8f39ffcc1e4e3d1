create table book (id integer primary key, pages integer not null,
    per_page integer generated always as (100 / pages) stored);
