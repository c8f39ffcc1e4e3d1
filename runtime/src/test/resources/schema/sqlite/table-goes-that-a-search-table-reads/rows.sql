insert into book values (1, 'one two'), (2, null);

insert into book_search (book_search) values ('rebuild');

insert into city values (1);
