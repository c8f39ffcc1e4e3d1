insert into author values (1, 1), (1, 2);

insert into book values (1, 1, 1, 2), (1, 2, null, null);
