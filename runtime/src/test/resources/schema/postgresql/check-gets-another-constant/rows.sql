insert into book values (1, 'NEW', 1), (2, null, null), (3, 'OLD', 9);
