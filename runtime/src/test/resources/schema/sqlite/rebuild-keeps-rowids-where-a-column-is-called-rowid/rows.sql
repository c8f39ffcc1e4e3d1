insert into event (_rowid_, rowid, name) values (10, 'a', 'ten'), (3, 'b', 'three');
