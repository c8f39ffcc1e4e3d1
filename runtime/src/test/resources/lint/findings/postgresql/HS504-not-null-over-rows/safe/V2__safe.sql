SET LOCAL lock_timeout = '5s';

UPDATE book SET isbn = 'unknown' WHERE isbn IS NULL;

ALTER TABLE book ADD CONSTRAINT book_isbn_set CHECK (isbn IS NOT NULL) NOT VALID;
