insert into line (id, price) values (1, 3), (2, null), (3, -5);
