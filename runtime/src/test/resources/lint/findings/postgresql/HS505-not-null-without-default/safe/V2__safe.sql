SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN pages integer;

UPDATE book SET pages = 100;

ALTER TABLE book ALTER COLUMN pages SET NOT NULL;
