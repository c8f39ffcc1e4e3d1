insert into "select" values (1, 'x', 2, 3, null), (2, null, null, null, 1);
