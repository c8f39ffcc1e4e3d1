SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD CONSTRAINT book_editor_fkey FOREIGN KEY (editor_id) REFERENCES author (id) NOT VALID;
