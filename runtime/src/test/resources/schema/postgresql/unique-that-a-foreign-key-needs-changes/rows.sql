insert into author values (1, 'a@x'), (2, null);

insert into book values (1, 'a@x'), (2, null);
