insert into book values (1, 'A', 'a'), (2, null, null), (3, 'B', 'b');

insert into loan values (1, 'a'), (2, null);
