create table author (id integer primary key, name text);

create table book (id integer primary key, author_id integer references author, title text);

create view catalogue as select b.id, b.title, a.name from book b join author a on a.id = b.author_id;

create trigger catalogue_changed instead of update of title on catalogue begin update book set title = new.title where id = old.id; end;

create trigger author_gone before delete on author when old.name is not null begin delete from book where author_id = old.id; end;

create trigger book_changed after update on book begin update author set name = name || '' where id = new.author_id; end;
