insert into book values (1, 'v2', 'v1', '7', '{v1,7}', 'v1'), (2, 'v1', 'x', 'v2', null, null);
