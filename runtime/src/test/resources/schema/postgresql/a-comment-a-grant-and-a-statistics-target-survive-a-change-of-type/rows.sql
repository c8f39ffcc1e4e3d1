insert into doc values (1, 'x'), (2, null), (3, '');
