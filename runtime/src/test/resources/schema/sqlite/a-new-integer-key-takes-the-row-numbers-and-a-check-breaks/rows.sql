insert into book values ('row 1', 1000), ('row 2', 2);
