insert into a values (1, 1), (2, null);

insert into b values (1, 1), (2, null);

insert into c values (1, 1), (2, null);

insert into d values (1, 1), (2, null);
