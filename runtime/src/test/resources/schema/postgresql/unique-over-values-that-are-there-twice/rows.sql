insert into book values (1, 'a', 'x'), (2, 'a', 'X'), (3, null, null), (4, 'b', null), (5, 'b', 'y'), (6, 'b', '');
