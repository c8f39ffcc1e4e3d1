CREATE INDEX book_title_idx ON book (lower(title));
