insert into tag values ('a', 1), ('a', 2), ('b', 3), ('', null);
