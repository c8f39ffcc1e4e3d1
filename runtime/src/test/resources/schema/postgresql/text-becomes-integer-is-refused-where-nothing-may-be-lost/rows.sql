insert into book values (1, '42'), (2, null), (3, 'n/a'), (4, ''), (5, 'x'), (6, 'y'), (7, 'z'), (8, 'q');
