SET LOCAL lock_timeout = '5s';

BEGIN;

ALTER TABLE book ADD COLUMN pages integer;

COMMIT;
