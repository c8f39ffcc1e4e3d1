insert into sale values (1, 1.25), (2, 1.2555), (3, null), (4, -0.0001), (5, 999999.9999);
