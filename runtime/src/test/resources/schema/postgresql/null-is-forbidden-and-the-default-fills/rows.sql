insert into book values (1, 'OLD', 1), (2, null, null), (3, '', 5);
