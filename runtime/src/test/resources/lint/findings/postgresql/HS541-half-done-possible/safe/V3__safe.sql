CREATE INDEX CONCURRENTLY book_pages_idx ON book (pages);
