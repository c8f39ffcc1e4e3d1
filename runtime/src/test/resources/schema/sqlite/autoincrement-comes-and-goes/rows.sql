insert into a values (5, 'x'), (9223372036854775, null);

insert into b (name) values ('x'), (null), ('y');

delete from b where id = 3;
