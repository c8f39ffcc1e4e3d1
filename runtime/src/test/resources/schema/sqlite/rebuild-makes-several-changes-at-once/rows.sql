insert into author values (1);

insert into book (title, "order", author_id) values ('One', 1, 1), ('Two', 2, null);
