insert into a values (1, 'x', null), (2, '', 'n');

insert into b values (1, null, 'y'), (2, 'm', '');
