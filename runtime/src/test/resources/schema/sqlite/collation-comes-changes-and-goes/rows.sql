insert into word values (1, 'a', 'A', 'x '), (2, null, null, null), (3, 'A', 'b', 'y');
