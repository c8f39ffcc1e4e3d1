insert into odd values (1, '1.5', '2', 5, 'x'), (2, null, null, null, null), (3, '-0.25', '3.75', -1, '');
