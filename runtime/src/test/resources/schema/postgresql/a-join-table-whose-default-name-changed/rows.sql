insert into author values (1, 'Ada'), (2, 'Grace');

insert into book values (1, 'One'), (2, 'Two'), (3, null);

insert into author_book values (1, 1), (1, 2), (2, 2);
