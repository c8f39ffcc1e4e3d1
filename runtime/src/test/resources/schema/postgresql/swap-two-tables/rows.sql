insert into north values (1, 'Alp', 4000), (2, 'Hill', -1);

insert into south values (1, 'Sea', 11000), (5, null, null);

insert into way values (1, 1, 5), (2, 2, 1), (3, null, null);
