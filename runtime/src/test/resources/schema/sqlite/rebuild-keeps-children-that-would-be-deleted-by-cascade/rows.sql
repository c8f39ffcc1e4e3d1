insert into author values (1, 'Ada'), (2, 'Grace');

insert into book values (1, 1), (2, 1), (3, 2);

insert into page values (1, 1), (2, 3);
