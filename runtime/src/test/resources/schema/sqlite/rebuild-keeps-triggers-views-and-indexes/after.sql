create table author (id integer primary key, name text);

create table book (id integer primary key, title text, author_id bigint references author (id), deleted integer default 0);

create table log (entry text);

create index ix_part on book (title) where deleted = 0;

create index ix_expr on book (lower(title), length(title) desc);

create index "IX Nocase" on "book" (title COLLATE NOCASE DESC);
