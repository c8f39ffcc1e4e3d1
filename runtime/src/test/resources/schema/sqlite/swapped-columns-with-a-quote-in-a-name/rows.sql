insert into "book" ("tag", "id", "x""y") values ('row 1', 0, 1), ('row 2', 7, 2);
