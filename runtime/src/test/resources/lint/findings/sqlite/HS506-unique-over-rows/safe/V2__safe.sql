DELETE FROM book WHERE id IN (SELECT max(id) FROM book GROUP BY isbn HAVING count(*) > 1);

CREATE UNIQUE INDEX book_isbn_idx ON book (isbn);
