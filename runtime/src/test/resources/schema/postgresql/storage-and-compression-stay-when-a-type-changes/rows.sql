insert into book values (1, 'One', 'x', 1.5, '7');
