-- accept HS502: nobody needs it

SET LOCAL lock_timeout = '5s';

-- two columns that nobody reads
ALTER TABLE book DROP COLUMN isbn;

ALTER TABLE book DROP COLUMN price;
