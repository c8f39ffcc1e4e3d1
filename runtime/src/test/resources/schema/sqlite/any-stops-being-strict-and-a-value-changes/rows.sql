insert into book values (1, '007'), (2, 'a'), (3, 7);
