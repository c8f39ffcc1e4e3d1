insert into writer values (1, 'Ada'), (2, 'Grace');

insert into book values (1, 'One', 1), (2, null, 2), (3, 'Three', 2);

insert into prize values (1, 1), (2, null);
