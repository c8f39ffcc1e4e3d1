insert into odd values (1, 'text in integer', x'00ff', 'x', 'y', 5, 6), (2, 1.5, 7, 3, '1e3', 'z', x''), (3, null, '', 9223372036854775807, 0.1, x'ff', null);
