insert into author (id, name) values (1, 'Ada'), (2, 'Bob'), (3, 'Cyd');
