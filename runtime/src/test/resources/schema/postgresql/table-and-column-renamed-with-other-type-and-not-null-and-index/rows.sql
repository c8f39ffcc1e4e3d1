insert into writer values (1, 'Ada', 1815), (2, null, null), (3, 'it''s', -1);

insert into book values (1, 1), (2, null), (3, 3);
