insert into sale values (1, 1, 1), (2, -3, 2.5), (3, null, null), (4, 0, 1e30), (5, 2147483647, 'NaN');
