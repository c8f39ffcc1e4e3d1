SET LOCAL lock_timeout = '5s';

ALTER TABLE book ALTER COLUMN price TYPE numeric(5, 2);
