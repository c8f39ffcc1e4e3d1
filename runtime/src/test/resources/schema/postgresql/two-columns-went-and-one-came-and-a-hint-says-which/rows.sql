insert into book values (1, 'One', 'Eins'), (2, null, ''), (3, 'x', null);
