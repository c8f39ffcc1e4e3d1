insert into author (name) values ('Ada'), ('Grace');
