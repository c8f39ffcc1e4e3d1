insert into author values (1, 'Ada'), (2, null);

insert into writer values (1, 'gold');
