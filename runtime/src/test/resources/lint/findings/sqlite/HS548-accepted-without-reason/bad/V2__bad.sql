-- accept HS502
ALTER TABLE book DROP COLUMN isbn;
