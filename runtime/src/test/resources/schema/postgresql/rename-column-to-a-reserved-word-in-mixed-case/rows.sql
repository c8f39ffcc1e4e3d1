insert into book values (1, 'One', 1), (2, '', null);
