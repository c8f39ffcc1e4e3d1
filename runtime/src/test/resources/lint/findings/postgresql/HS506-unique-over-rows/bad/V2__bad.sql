CREATE UNIQUE INDEX CONCURRENTLY book_isbn_idx ON book (isbn);
