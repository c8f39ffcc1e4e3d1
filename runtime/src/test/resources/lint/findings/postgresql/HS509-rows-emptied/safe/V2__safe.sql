SET LOCAL lock_timeout = '5s';

CREATE TABLE book_kept AS SELECT * FROM book;

TRUNCATE book;
