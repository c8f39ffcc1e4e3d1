insert into book values (1, '42', 'a'), (2, null, ''), (3, 'n/a', 'c'), (4, '', 'd'), (5, '1.5', 'e'), (6, 'it''s 7', 'f'), (7, '007', 'g');
