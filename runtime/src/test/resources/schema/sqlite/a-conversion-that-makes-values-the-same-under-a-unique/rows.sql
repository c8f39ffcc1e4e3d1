insert into book values (1, '1'), (2, '01'), (3, null), (4, '2');
