insert into book values ('row 1', 9223372036854775807), ('row 2', 3);
