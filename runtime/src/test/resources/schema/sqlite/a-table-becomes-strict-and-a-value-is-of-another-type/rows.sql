insert into book values (1, 10, 'a'), (2, 'text', 'b'), (3, 1.5, x'00'), (4, null, null);
