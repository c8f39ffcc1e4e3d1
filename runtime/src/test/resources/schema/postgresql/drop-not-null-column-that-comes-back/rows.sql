insert into book values (1, 'One', 10), (2, 'Two', 0), (3, '', -2147483648);
