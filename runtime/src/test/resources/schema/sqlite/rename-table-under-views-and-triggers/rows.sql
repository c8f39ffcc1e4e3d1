insert into writer values (1, 'a'), (2, null);
