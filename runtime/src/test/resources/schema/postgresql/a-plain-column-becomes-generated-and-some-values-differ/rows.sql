insert into line values (1, 3, 6), (2, null, 7), (3, -5, -11), (4, 4, null);
