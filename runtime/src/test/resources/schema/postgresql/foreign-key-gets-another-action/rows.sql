insert into author values (1, null), (2, 1);

insert into book values (1, 1, 2, null), (2, null, null, 1), (3, 2, 2, 2);
