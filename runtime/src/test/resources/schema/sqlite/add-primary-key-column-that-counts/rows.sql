insert into note (rowid, text) values (4, 'four'), (9, 'nine');
