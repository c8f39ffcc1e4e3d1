PRAGMA foreign_keys = OFF;

SAVEPOINT rebuild;

CREATE TABLE "hyperstack_new_book" (
    id integer PRIMARY KEY AUTOINCREMENT,
    title varchar(200) NOT NULL,
    isbn varchar(20) NOT NULL,
    price numeric(10, 2),
    author_id bigint REFERENCES author (id) ON DELETE CASCADE,
    pages integer
);

INSERT INTO "hyperstack_new_book" (id, title, isbn, price, author_id) SELECT id, title, coalesce(isbn, (SELECT name FROM author)), price, author_id FROM book;

DROP TABLE book;

ALTER TABLE "hyperstack_new_book" RENAME TO book;

CREATE INDEX book_author_idx ON book (author_id);

RELEASE rebuild;

PRAGMA foreign_keys = ON;
