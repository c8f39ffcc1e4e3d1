insert into doc values (1, '{"a": 1}', '{x,y}', 'One', 1), (2, null, null, null, null), (3, '[]', '{}', '', 3);
