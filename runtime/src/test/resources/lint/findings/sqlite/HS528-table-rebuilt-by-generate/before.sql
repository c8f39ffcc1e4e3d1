CREATE TABLE author (
    id integer PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL
);

CREATE TABLE book (
    id integer PRIMARY KEY AUTOINCREMENT,
    title varchar(200) NOT NULL,
    isbn varchar(20),
    price numeric(10, 2),
    author_id bigint REFERENCES author (id) ON DELETE CASCADE
);

CREATE INDEX book_author_idx ON book (author_id);
