insert into book values (1, 'One', 'it''s "quoted"', 10), (2, 'Two', null, null), (3, '', '', -1), (2147483647, '日本', 'ünïcödé 🙂', 0);
