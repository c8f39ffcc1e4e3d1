create table book (id integer primary key, titel text check (length(titel) < 50), pages integer, loud text as (upper(titel)), unique (titel, pages));

create index ix_titel on book (lower(titel)) where titel <> '';

create view titles as select id, titel from book;

create trigger book_updated after update of titel on book begin update book set pages = 0 where id = new.id and new.titel = 'zero'; end;
