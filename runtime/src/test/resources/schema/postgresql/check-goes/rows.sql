insert into book values (1, 'NEW', 1, 2), (2, null, null, 1), (3, 'OLD', -1, -1);
