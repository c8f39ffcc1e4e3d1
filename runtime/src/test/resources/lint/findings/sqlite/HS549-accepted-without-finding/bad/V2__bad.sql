-- accept HS501: nobody needs it
ALTER TABLE book ADD COLUMN pages integer;
