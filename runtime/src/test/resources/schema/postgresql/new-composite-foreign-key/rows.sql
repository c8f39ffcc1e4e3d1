insert into part values ('A', 1);

insert into stock values (1, 1, 'A'), (2, null, null);
