SET LOCAL lock_timeout = '5s';

UPDATE book SET isbn = 'unknown' WHERE isbn IS NULL;

ALTER TABLE book ALTER COLUMN isbn SET NOT NULL;
