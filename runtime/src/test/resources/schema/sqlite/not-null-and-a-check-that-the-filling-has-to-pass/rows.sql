insert into book values (1, 'NEW'), (2, null);
