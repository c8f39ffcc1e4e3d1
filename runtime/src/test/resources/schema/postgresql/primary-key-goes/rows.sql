insert into price values (1, 1.5), (2, null), (-3, 0);
