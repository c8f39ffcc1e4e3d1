insert into author values (1, 'x'), (2, null);

insert into paper values (1, 'a'), (2, null);
