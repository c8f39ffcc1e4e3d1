insert into item (name) values ('x'), (null);

insert into part values (1, 1), (2, null);

insert into stock.shelf values (1);
