insert into author values (1, 'a'), (2, null);

insert into book values (1, 'One'), (2, null);
