insert into author values (1, 'Ada'), (2, '');

insert into city values (1);
