CREATE INDEX CONCURRENTLY book_title_isbn_idx ON book (title, isbn);
