insert into book values (1, 'One', 'ab'), (2, '', null), (3, '1234567890', 'é日');
