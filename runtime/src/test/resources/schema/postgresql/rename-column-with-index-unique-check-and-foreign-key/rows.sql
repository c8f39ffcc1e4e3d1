insert into publisher values (1), (2);

insert into book values (1, 'x', 1, 1, 5), (2, null, null, null, null), (3, '', 99, 2, -5);
