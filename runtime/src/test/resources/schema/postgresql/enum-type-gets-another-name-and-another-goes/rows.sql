insert into person values (1, 'SAD', 'RED'), (2, null, null);
