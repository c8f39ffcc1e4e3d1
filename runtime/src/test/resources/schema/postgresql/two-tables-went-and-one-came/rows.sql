insert into poet values (1, 'Sappho');

insert into writer values (1, 'Ada'), (2, null);
