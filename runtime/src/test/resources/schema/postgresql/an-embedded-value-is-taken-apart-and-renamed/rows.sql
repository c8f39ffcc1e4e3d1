insert into person values (1, 'St James''s Square 12', 'SW1'), (2, null, null), (3, '', '0');
