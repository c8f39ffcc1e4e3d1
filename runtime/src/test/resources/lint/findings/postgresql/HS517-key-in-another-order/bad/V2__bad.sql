SET LOCAL lock_timeout = '5s';

ALTER TABLE book DROP CONSTRAINT book_isbn_title_key;

ALTER TABLE book ADD CONSTRAINT book_title_isbn_key UNIQUE (title, isbn);
