insert into book values (1, '42'), (2, null), (3, 'n/a'), (4, ''), (5, '1.5'), (6, 'it''s 7');
