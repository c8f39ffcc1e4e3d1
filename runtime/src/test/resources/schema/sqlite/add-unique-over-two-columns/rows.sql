insert into book values (1, 'A', 1), (2, 'A', 2), (3, null, 1), (4, null, 1);
