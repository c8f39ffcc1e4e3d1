insert into point values (1, 10, 'a'), (2, -1, null), (3, 0, '');
