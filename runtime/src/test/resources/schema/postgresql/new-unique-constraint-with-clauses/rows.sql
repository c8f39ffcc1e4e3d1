insert into author (id, name) values (1, 'Ada'), (2, 'Bob'), (3, 'Cyd');

insert into book (id, title, author_id) values (1, 'One', 1), (2, 'Two', 2), (3, null, null);
