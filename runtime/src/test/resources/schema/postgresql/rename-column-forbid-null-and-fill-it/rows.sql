insert into book values (1, 10, 'One'), (2, null, null), (3, -1, 'three');
