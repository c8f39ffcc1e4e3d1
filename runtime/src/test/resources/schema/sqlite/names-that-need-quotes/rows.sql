insert into "the ""order""" values (1, 'x', null);
