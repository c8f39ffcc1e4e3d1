insert into point values (1, 10, 'a', '2020-01-01'), (2, -1, null, null), (3, 0, '', '1999-12-31');
