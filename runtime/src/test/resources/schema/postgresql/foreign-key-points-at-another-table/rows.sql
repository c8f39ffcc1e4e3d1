insert into author values (1), (2);

insert into person values (1), (2), (3);

insert into book values (1, 1), (2, null), (3, 2);
