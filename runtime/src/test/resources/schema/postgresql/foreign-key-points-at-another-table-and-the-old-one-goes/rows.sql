insert into author values (1, 'Ada'), (2, null);

insert into person values (1, 'a@x'), (2, 'g@x');

insert into book values (1, 1), (2, null), (3, 2);
