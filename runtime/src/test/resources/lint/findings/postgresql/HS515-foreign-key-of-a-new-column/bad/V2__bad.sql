SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN editor_id bigint;

ALTER TABLE book ADD CONSTRAINT book_editor_fkey FOREIGN KEY (editor_id) REFERENCES author (id);

-- accept HS518: the table is small
CREATE INDEX book_editor_idx ON book (editor_id);
