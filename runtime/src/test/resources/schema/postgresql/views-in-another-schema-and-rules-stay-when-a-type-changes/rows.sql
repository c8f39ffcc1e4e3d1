insert into sale values (1, 10), (2, null);
