insert into author values (1, 'Ada'), (2, null);

insert into book values (1, 'One', 1, 'NEW', 1, 'x', 'a'), (2, 'Two', 0, null, null, null, null), (3, '', -1, 'OLD', 2, '', '');
