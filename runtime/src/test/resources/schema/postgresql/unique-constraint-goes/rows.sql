insert into book values (1, 'a', 1, 1, 1), (2, null, null, 1, 2), (3, '', 2, null, 1);
