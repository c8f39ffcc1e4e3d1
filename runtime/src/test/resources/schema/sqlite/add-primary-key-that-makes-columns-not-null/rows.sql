insert into member values (1, 1, 'x'), (1, 2, null);
