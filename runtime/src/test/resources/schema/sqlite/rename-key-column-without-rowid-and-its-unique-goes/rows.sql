insert into book values ('row 1', 'v1', '1', 1);
