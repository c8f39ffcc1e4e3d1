insert into book values (1, 1e300), (2, 3), (3, 2.5);
