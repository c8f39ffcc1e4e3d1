SET LOCAL lock_timeout = '5s';

ALTER TABLE book RENAME TO volume;

CREATE VIEW book AS SELECT * FROM volume;

ALTER TABLE volume ADD COLUMN pages integer;
