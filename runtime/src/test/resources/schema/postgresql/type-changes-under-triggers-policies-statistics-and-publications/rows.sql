insert into sale values (1, 10, 'a'), (2, null, null), (3, 2000, '');
