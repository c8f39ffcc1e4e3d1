ALTER TABLE book ADD COLUMN pages integer;
