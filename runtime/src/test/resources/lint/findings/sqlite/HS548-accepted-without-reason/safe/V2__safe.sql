-- accept HS502: the shop's own system has it
ALTER TABLE book DROP COLUMN isbn;
