insert into cache values (1, 'a', '1'), (2, null, '2');
