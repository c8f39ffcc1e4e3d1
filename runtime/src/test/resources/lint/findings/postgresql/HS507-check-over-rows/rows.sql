INSERT INTO author (id, name) VALUES (1, 'Ada');

INSERT INTO book (id, title, isbn, price, author_id) VALUES
    (17, 'One', '978-1', 12.50, 1),
    (44, 'Two', '978-1', 1234.99, 1),
    (90, 'Three', NULL, NULL, NULL);
