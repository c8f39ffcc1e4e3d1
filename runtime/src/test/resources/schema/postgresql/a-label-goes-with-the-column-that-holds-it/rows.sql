insert into book values (1, 'OLD', 'NEW'), (2, 'NEW', null);
