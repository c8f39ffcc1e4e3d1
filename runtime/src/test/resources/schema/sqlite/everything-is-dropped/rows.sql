insert into author values (1, 'Ada', null), (2, null, 1);

insert into book values (1, 1), (2, null);
