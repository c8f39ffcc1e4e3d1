insert into author values (1, 'x'), (2, null);

insert into book values (1, 1), (2, null);
