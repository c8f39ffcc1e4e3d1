SET lock_timeout = '5s';

ALTER TABLE book ADD COLUMN pages integer;

CREATE INDEX CONCURRENTLY book_pages_idx ON book (pages);
