PRAGMA foreign_keys = OFF;

ALTER TABLE book ADD COLUMN pages integer;
