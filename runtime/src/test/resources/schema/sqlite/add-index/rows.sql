insert into book values (1, 'One', 0), (2, 'one', 1);
