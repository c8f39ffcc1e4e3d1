insert into span values (1, 10, 20);
