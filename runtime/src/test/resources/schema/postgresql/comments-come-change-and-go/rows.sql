insert into book values (1, 'One', 1, null), (2, null, null, 'x');

insert into shelf values (1);
