insert into book (id, code) values (1, '0001'), (2, '00001'), (3, '12345'), (4, 'word');
