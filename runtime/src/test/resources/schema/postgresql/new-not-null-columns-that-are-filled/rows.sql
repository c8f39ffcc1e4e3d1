insert into author values (1, 'Ada'), (2, null);

insert into book values (1, 'One', 1), (2, null, 2), (3, '', null);
