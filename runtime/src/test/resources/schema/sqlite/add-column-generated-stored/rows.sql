insert into line values (1, 3, 4), (2, 5, null);
