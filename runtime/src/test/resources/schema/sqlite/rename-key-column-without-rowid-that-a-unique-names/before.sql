create table book (tag text, title text, id integer, primary key (id), unique (title, id)) without rowid;

create table page (book integer references book (id), no integer);

create index book_title on book (title, id);

create trigger book_added after insert on book begin insert into page values (new.id, 0); end;

create view titles as select id, title from book;
