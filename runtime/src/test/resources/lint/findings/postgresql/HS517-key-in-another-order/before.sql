CREATE TABLE author (
    id bigint PRIMARY KEY,
    name varchar(100) NOT NULL
);

CREATE TABLE book (
    id bigint PRIMARY KEY,
    title varchar(200) NOT NULL,
    isbn varchar(20),
    price numeric(10, 2),
    author_id bigint REFERENCES author (id)
);

CREATE INDEX book_author_idx ON book (author_id);

ALTER TABLE book ADD CONSTRAINT book_isbn_title_key UNIQUE (isbn, title);
