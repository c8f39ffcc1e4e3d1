SET LOCAL lock_timeout = '5s';

UPDATE book SET price = 999 WHERE price >= 1000;

ALTER TABLE book ADD CONSTRAINT book_price_check CHECK (price < 1000) NOT VALID;
