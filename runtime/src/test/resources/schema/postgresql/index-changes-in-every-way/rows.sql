insert into book values (1, 'One', 1, 'x'), (2, null, null, null), (3, '', 9, '');
