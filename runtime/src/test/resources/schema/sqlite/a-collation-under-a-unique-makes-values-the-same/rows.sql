insert into word values (1, 'a'), (2, null), (3, 'A');
