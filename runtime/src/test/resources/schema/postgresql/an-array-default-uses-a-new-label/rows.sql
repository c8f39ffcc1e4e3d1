insert into person values (1, '{sad,ok}'), (2, null);

insert into person (id) values (3);
