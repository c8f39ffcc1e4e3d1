insert into book values (1, 'x'), (2, null);
