insert into person values (1, 'Ada', 'St James''s Square 12', 'SW1'), (2, 'Grace', null, null), (3, 'Alan', '', '0');
