insert into purchase values (1, 'ada', 1.5), (2, '', -3), (3, 'O''Hara', null);
