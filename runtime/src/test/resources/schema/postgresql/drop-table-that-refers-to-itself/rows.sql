insert into node values (1, null, 'root'), (2, 1, 'child'), (3, 2, 'grandchild'), (4, 4, 'itself');

insert into leaf values (1);
