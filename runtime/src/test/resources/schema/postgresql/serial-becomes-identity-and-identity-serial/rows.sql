insert into a (name) values ('x'), (null), ('');

insert into b (name) values ('x'), (null);
