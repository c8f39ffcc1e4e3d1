ALTER TABLE book ADD COLUMN pages integer NOT NULL;
