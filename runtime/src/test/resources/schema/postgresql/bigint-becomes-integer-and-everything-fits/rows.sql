insert into book values (1, 2147483647), (2, -2147483648), (3, 0);
