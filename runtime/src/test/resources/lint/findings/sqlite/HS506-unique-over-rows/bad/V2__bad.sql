CREATE UNIQUE INDEX book_isbn_idx ON book (isbn);
