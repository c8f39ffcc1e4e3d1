create table book (id integer primary key, title text check (length(title) < 50), pages integer, loud text as (upper(title)), unique (title, pages));

create index ix_titel on book (lower(title)) where title <> '';
