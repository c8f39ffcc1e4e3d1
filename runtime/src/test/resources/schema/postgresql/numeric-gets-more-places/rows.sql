insert into sale values (1, 123456.78, 0.5), (2, -0.01, null), (3, null, -9999.9);
