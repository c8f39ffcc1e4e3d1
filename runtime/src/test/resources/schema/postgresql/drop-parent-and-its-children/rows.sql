insert into city values (1, 'Paris'), (2, 'São Paulo');

insert into street values (10, 1, 'Rue de l''Été'), (11, 2, null);

insert into house values (100, 10, 1), (101, 10, -2), (102, 11, null);

insert into person values (1, 'Ada');
