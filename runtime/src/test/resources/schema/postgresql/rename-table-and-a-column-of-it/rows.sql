insert into writer values (1, 'Ada', '1815-12-10'), (2, 'it''s', null), (3, '', '2000-02-29');
