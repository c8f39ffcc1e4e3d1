insert into book values (1, 1, 1, 1, 'x', ''), (2, null, null, null, null, 'y');
