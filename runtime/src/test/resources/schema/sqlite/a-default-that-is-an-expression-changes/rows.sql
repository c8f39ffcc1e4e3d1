insert into book values (1, '2020', 'x', 5), (2, null, null, null);
