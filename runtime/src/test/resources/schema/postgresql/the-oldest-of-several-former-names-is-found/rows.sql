insert into point values (1, 10), (2, null);
