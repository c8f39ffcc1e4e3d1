insert into "book" values (null, 'row 1', 0), ('2024-01-01 10:00:00', 'row 2', 2);
