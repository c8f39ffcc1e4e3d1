SET LOCAL lock_timeout = '5s';

\set ON_ERROR_STOP on

ALTER TABLE book ADD COLUMN pages integer;
