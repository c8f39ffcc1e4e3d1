insert into writer values (1, 'Ada'), (2, null);
