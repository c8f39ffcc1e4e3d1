CREATE TABLE book_kept AS SELECT * FROM book;

DROP TABLE book;
