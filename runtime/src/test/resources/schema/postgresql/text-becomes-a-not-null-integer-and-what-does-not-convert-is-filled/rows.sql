insert into book values (1, '42'), (2, 'n/a'), (3, '-3');
