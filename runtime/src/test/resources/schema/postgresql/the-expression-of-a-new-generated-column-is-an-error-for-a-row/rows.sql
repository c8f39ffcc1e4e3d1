insert into book values (1, 10), (2, 0);
