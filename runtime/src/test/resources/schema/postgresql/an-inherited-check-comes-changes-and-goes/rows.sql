insert into base values (1, 'a');

insert into derived values (2, 'b', 'x');

insert into last_one values (3, 'c', 'y', 'z');
