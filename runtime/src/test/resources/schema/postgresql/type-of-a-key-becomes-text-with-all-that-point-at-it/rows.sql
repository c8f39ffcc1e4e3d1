insert into author values (1, 'Ada'), (-2, null);

insert into book values (1, 1), (2, -2), (3, 1);
