insert into "Author" values (1), (2);
