create table book (id integer primary key, title text, body text);

create virtual table book_search using fts5(body, content = 'book', content_rowid = 'id');
