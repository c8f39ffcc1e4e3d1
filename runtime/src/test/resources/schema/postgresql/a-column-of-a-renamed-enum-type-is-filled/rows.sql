insert into book values ('row 1', 1, null), ('row 2', 2, 'v1');
