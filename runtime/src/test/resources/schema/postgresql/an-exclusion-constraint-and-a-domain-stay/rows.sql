insert into booking values (1, '[1,5)', 3, 'x'), (2, '[5,9)', null, null);
