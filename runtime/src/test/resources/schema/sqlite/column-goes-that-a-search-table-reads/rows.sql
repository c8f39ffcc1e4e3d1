insert into book values (1, 'x', 'one two'), (2, null, null);

insert into book_search (book_search) values ('rebuild');
