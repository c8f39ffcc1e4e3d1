create table book (id integer primary key, title text, note text);

create virtual table book_words using fts5(title, content = 'book', content_rowid = 'id');

create trigger book_words_added after insert on book begin insert into book_words (rowid, title) values (new.id, new.title); end;
