SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN editor_id bigint REFERENCES author (id);

CREATE TABLE review (
    id bigint PRIMARY KEY,
    book_id bigint NOT NULL REFERENCES book (id)
);

CREATE INDEX review_book_id_idx ON review (book_id);
