insert into a values (1, 'x'), (500, null), (-3, '');

insert into b (name) values ('x'), (null);

insert into c (name) values ('x'), (null), ('');

insert into d (name) values ('x'), (null);

insert into e (name) values ('x'), (null);
