insert into book (id, code, title) values (20, 'a', 'A'), (5, 'b', 'B'), (40, 'c', null);

insert into diary values (7, 'a'), (90, 'b');
