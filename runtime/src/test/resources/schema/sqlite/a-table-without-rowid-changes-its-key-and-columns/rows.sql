insert into member values ('a', 1, 'x'), ('a', 2, null), ('', -1, '');
