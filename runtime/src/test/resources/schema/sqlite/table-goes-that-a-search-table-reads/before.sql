create table book (id integer primary key, body text);

create table city (id integer primary key);

create virtual table book_search using fts5(body, content = 'book', content_rowid = 'id');
