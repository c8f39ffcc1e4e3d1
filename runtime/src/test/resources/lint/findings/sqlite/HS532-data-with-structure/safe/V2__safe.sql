ALTER TABLE book ADD COLUMN pages integer;

UPDATE book SET pages = 100 WHERE pages IS NULL;
