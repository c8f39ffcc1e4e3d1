insert into author values (1, 2), (2, 1), (3, null);

insert into book values (1, 1), (2, null), (3, 2);
