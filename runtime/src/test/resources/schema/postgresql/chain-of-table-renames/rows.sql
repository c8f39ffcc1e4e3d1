insert into first values (1, 'one'), (2, null);

insert into second values (1, 1), (2, 2), (3, null);
