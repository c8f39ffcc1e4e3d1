insert into point values (1, 'a', 1), (2, null, -1), (3, '', null);
