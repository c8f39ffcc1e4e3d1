SET LOCAL lock_timeout = '5s';

ALTER TABLE book ALTER COLUMN isbn SET NOT NULL;

ALTER TABLE book DROP CONSTRAINT book_isbn_set;
