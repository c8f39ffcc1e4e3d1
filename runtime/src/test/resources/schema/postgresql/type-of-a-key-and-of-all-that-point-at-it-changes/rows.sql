insert into author values (1, 'Ada', null), (2, null, 1), (3, '', 3);

insert into book values (1, 1), (2, 2), (3, 1);

insert into page values (1, 1), (2, null);
