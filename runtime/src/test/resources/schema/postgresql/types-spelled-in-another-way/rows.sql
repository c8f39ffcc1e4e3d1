insert into types (a, k) values (1, 'x');
