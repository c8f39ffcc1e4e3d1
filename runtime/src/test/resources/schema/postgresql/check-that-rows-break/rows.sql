insert into book values (1, 1, 2), (2, null, 1), (3, 5, -1), (4, 6, 6);
