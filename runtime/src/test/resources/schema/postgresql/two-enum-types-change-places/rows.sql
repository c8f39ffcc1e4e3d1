insert into book values (1, 'v1', 'x'), (2, 'v1', 'y');
