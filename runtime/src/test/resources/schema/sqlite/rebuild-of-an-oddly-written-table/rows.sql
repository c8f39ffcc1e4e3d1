insert into odd (a, b, e, f, g, h) values (1, 'b', null, 'abc', 12.5, x'01'), (2, 'c', 1, 'abc  ', 'text', null);
