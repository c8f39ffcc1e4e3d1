CREATE TABLE book_isbn_kept AS SELECT id, isbn FROM book;

ALTER TABLE book DROP COLUMN isbn;
