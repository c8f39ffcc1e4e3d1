insert into reading values (1, 'now', 1.5);
