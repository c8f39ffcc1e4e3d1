SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD CONSTRAINT book_price_check CHECK (price > 0) NOT VALID;

ALTER TABLE book VALIDATE CONSTRAINT book_price_check;
