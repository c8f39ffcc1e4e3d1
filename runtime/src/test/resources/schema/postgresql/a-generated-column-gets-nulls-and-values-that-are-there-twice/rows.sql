insert into book (id, title, isbn) values (1, 'One', 'A'), (2, 'Two', 'a'), (3, null, null), (4, 'Four', 'b');
