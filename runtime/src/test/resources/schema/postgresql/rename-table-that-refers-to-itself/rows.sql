insert into node values (1, null, 'root'), (2, 1, 'child'), (3, 2, 'grandchild');
