insert into word values (1, 'wort', 'wort'), (2, null, null), (3, 'abc', 'x');
