insert into person values (1, 7), (2, null);

insert into team values (7, 1);
