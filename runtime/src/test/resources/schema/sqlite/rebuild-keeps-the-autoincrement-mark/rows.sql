insert into book (id, title) values (1, 'One'), (500, 'gone');

delete from book where id = 500;

insert into empty_one (id, title) values (77, 'gone');

delete from empty_one;
