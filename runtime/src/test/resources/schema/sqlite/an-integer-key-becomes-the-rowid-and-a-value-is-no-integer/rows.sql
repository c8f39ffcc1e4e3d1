insert into book values (1, 'a'), ('two', 'b'), (2.5, 'c');
