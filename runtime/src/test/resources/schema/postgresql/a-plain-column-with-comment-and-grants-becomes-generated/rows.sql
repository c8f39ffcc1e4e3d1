insert into line values (1, 3, 6), (2, null, null), (3, -5, -10);
