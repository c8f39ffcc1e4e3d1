insert into book values (1, 'v1', '{v1,v3}', 'v3'), (2, null, null, null);
