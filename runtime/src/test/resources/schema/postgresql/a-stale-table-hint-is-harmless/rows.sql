insert into author values (1, 'Ada'), (2, null);
