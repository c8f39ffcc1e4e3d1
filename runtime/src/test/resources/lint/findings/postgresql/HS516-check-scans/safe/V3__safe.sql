SET LOCAL lock_timeout = '5s';

ALTER TABLE book VALIDATE CONSTRAINT book_kind_check;
