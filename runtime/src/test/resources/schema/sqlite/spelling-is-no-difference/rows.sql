insert into author values (1);

insert into book (id, author_id) values (1, 1);
