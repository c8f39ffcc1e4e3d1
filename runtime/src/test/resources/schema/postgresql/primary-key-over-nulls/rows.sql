insert into tag values ('a', 1), (null, 2), ('b', 3);
