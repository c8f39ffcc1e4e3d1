SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD CONSTRAINT book_isbn_set CHECK (isbn IS NOT NULL) NOT VALID;
