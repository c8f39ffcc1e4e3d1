insert into book values (1, 1, 1, 1), (2, null, null, null), (3, 3, 3, 3);
