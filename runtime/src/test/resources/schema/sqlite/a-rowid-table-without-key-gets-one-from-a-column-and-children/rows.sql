insert into author (rowid, id, name) values (3, 10, 'a'), (4, 20, null);

insert into book values (1, 10), (2, null);
