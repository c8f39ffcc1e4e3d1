ALTER TABLE book ADD COLUMN pages integer;

ALTER TABLE author ADD COLUMN born text;
