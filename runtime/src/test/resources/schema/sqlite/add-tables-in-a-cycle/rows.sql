insert into city values (1, 'Paris');
