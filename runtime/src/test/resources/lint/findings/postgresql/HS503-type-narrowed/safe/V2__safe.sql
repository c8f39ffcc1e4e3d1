SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN price_new numeric(5, 2);

UPDATE book SET price_new = CAST(price AS numeric(5, 2)) WHERE price < 1000;
