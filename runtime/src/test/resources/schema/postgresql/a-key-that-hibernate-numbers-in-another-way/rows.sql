insert into book (title) values ('x'), (null), ('');

insert into book values (900, 'high');
