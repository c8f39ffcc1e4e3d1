insert into book values (1, 'x', 'One', 1), (2, null, 'Two', 2), (3, 'z', '', null);
