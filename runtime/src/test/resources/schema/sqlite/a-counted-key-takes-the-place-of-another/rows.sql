insert into note values ('a', 'one'), ('b', 'two');
