insert into book values (1, 10, 'One'), (2, -32768, null), (3, 32767, '');
