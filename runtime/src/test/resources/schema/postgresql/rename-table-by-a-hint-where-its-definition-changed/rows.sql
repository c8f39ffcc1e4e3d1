insert into writer values (1, 'Ada', '1815-12-10', 'A1'), (2, 'Grace', null, null), (3, '', '2000-02-29', '');
