insert into publisher values (1);

insert into book values (1, 'One', '978', 10, 1, 5), (2, 'Two', null, null, null, null), (3, '', '979', 7, 1, -5);
