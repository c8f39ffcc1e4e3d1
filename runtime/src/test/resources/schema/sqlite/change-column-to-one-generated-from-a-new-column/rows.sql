insert into "book" ("id", "title", "title2") values (1, 'v1', 'row 1');
