insert into book values (1, 'a', 'b'), (2, null, null);
