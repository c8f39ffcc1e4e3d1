insert into author (name, state, level) values ('Ada', 'NEW', 'x'), ('Bob', 'OLD', 'y');
