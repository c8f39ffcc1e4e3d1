insert into book (id, n, s) values (1, 20, 9), (2, 5, 8), (3, 40, 7);

insert into diary overriding system value values (7, 'a'), (90, 'b');
