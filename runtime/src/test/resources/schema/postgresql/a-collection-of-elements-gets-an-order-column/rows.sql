insert into person values (1), (2);

insert into person_nickname values (1, 'a'), (2, null);
