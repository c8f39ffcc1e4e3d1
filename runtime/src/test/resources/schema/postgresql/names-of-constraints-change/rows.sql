insert into author values (1, 'Ada', 1, null), (2, null, null, 1);
