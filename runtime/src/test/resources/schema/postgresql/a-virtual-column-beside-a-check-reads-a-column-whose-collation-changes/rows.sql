insert into "book" ("id", "title") values (1, 'A'), (2, 'B'), (3, null);
