insert into shelf values ('hall', 0), ('attic', 1);

insert into book values (1, 0), (2, 1), (3, null);
