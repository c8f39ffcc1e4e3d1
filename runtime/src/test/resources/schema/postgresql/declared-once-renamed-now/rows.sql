insert into writer values (1, 'Ada', 'gold'), (2, null, null);
