insert into book (id, title, pages, price) values (1, 'One', 10, 1.5), (2, 'Two of them', 20, 99), (3, null, null, null), (4, 'Four more', 4000000000, 100);
