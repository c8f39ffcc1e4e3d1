insert into b values (1, null), (2, 2);

insert into a values (1, null), (2, 2);
