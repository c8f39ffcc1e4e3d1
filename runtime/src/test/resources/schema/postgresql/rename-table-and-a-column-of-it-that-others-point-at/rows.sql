insert into writer values (1, 'Ada'), (2, 'Grace');

insert into book values (1, 1), (2, 2), (3, 2);
