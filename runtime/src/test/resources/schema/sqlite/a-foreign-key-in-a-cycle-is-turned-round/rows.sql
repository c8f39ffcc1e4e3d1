insert into person values (1, 7), (2, null);

insert into passport values (7, 1), (8, null);
