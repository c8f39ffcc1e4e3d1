SET LOCAL lock_timeout = '5s';

-- accept HS502
ALTER TABLE book DROP COLUMN isbn;
