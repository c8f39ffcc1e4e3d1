CREATE TABLE review (
    id integer PRIMARY KEY,
    book_id integer NOT NULL REFERENCES book (id)
);

CREATE INDEX review_book_id_idx ON review (book_id);
