insert into person values (1, 'Ada'), (2, null);

insert into team values (7, 1, 'A'), (8, 2, null);
