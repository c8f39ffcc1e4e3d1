insert into thing values (1, 5, '7', 'x', 1.0), (2, null, null, 8, null), (3, -9223372036854775808, '-3', x'00', 2.0);
