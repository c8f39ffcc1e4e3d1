insert into shelf values (1, 1, 1), (2, 1, 2);

insert into book values (1, 1, 2, 2), (2, 1, null, null), (3, null, null, 1);
