insert into book values (1, 'v1', 1), (2, 'none', 2), (3, null, null);
