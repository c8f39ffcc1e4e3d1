insert into log values (1, 'x');

insert into city values (1);
