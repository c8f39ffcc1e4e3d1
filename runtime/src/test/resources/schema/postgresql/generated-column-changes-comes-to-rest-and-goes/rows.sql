insert into line (id, price, c) values (1, 3, 12), (2, null, null), (3, -5, -20);
