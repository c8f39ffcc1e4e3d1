insert into place values (1, 1, 2, 3), (2, 1, 3, null), (3, 2, 1, 3);
