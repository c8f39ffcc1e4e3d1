create table author (id integer primary key, name text);

create table book (id integer primary key, title text, author_id bigint, deleted integer default 0);

create table log (entry text);

create index ix_part on book (title) where deleted = 0;

create index ix_expr on book (lower(title), length(title) desc);

create index "IX Nocase" on "book" (title COLLATE NOCASE DESC);

create view titles as select title, name from book join author on author.id = author_id;

create trigger book_added after insert on book begin insert into log values ('added ' || new.title); end;

create trigger author_gone after delete on author begin update book set deleted = 1 where author_id = old.id; end;
