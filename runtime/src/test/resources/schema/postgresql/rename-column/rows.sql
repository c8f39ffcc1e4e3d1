insert into book values (1, 'One', 10), (2, 'it''s', null), (3, '', -1);
