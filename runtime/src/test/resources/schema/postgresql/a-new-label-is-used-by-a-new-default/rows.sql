insert into person values (1, 'SAD'), (2, 'HAPPY');
