insert into person values (1), (2);

insert into person_nickname values (1, 'a', 0), (1, 'b', 1), (2, null, 0);
