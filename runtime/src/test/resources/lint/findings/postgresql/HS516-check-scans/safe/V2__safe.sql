SET LOCAL lock_timeout = '5s';

ALTER TABLE book DROP CONSTRAINT book_kind_check;

ALTER TABLE book ADD CONSTRAINT book_kind_check CHECK (kind IN ('NOVEL', 'POEM', 'PLAY')) NOT VALID;
