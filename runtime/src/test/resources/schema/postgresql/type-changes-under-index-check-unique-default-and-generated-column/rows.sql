insert into sale (id, price, code) values (1, 10, 1), (2, 0, null), (3, 5, -7);
