insert into book values (1, 1), (2, 20), (3, null);
