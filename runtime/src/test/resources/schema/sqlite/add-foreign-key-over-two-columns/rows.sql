insert into shelf values (1, 2);

insert into book values (1, 1, 2), (2, 1, null);
