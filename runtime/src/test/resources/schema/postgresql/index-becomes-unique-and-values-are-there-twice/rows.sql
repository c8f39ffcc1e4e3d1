insert into book values (1, 'One', 1), (2, 'ONE', null), (3, '', 9), (4, null, 1), (5, null, 2);
