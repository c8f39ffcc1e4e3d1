insert into person values (1, 'SAD', 'WILD'), (2, 'HAPPY', null);
