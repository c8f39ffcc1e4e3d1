insert into author values (1);

insert into book values (1, 'x', null);
