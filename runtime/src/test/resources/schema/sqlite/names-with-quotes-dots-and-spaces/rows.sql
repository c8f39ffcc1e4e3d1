insert into "my ""table""" values (1, 'x', 1, 'y'), (2, null, null, null);
