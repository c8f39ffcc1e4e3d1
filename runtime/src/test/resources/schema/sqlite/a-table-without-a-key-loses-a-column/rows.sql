insert into log (rowid, text, level) values (5, 'a', 1), (9, null, null), (7, 'a', 1);
