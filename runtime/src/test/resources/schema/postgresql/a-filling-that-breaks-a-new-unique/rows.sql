insert into book values (1, 'One'), (2, null), (3, null);
