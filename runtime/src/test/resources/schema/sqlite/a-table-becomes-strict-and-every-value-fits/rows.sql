insert into book values (1, 10, 1.5, 'a', x'00', 'x'), (2, null, null, null, null, null);
