insert into author values (1, 'ada@x', 'Ada'), (2, 'g@x', null);

insert into book values (1, 1, 'ada@x'), (2, null, 'g@x'), (3, 2, null);
