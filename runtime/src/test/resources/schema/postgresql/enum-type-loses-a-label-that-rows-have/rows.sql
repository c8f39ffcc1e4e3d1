insert into person values (1, 'SAD'), (2, 'CALM'), (3, null), (4, 'HAPPY');
