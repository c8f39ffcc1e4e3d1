insert into book values (1, 'One', 'a'), (2, 'Two', 'b');
