CREATE TABLE review (
    id integer PRIMARY KEY,
    book_id integer NOT NULL REFERENCES book (id)
);
