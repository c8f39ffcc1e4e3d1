PRAGMA foreign_keys = OFF;

SAVEPOINT rebuild;

CREATE TABLE book_new (
    id integer PRIMARY KEY AUTOINCREMENT,
    title varchar(200) NOT NULL,
    isbn integer,
    price numeric(10, 2),
    author_id bigint REFERENCES author (id) ON DELETE CASCADE
);

INSERT INTO book_new (id, title, isbn, price, author_id) SELECT id, title, isbn, price, author_id FROM book;

DROP TABLE book;

ALTER TABLE book_new RENAME TO book;

CREATE INDEX book_author_idx ON book (author_id);

RELEASE rebuild;

PRAGMA foreign_keys = ON;
