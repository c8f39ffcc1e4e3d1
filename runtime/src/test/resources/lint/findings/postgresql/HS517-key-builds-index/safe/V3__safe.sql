SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD CONSTRAINT book_isbn_key UNIQUE USING INDEX book_isbn_index;
