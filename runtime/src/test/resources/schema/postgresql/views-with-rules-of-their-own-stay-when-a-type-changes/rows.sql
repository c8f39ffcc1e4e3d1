insert into room values (1, 'one', 1), (2, 'two', 2), (3, null, null);
