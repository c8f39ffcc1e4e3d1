insert into writer values (1, 'a', null), (2, null, 1), (9, 'z', 2);

delete from writer where id = 9;

insert into book values (1, 1), (2, null);
