insert into person values (1, 'SAD', 'SAD', 'SAD'), (2, null, null, null), (3, 'HAPPY', 'HAPPY', 'ANGRY');
