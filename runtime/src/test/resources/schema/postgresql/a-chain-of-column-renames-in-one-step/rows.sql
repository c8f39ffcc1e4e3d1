insert into point values (1, 10, 'a'), (2, null, null), (3, 0, '');
