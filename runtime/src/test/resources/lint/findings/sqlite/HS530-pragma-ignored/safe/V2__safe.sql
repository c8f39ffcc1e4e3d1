PRAGMA foreign_keys = OFF;

SAVEPOINT change;

ALTER TABLE book ADD COLUMN pages integer;

RELEASE change;

PRAGMA foreign_keys = ON;
