insert into author values (1, 'a@x', 'n'), (2, null, null);

insert into book values (1, '1', 1), (2, null, null);
