insert into book values ('b', 'second'), ('a', 'first');
