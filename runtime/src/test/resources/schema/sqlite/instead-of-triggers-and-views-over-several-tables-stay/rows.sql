insert into author values (1, 'Ada'), (2, null);

insert into book values (1, 1, 'One'), (2, 2, null), (3, null, '');
