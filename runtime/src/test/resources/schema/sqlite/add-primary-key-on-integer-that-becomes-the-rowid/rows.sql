insert into item (rowid, id, value) values (3, 3, 'x'), (7, 7, 'y');
