SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN pages integer;
