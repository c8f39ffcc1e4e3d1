insert into book values (3, 'One two', 'x'), (7, 'two three', null), (-2, '', null);
