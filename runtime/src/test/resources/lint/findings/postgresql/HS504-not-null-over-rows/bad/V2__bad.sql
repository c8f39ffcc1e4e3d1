SET LOCAL lock_timeout = '5s';

ALTER TABLE book ALTER COLUMN isbn SET NOT NULL;
