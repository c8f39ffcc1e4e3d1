insert into event (rowid, name) values (10, 'ten'), (3, 'three'), (900, 'last');
