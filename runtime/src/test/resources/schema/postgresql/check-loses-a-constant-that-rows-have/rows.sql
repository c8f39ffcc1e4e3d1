insert into book values (1, 'NEW'), (2, 'LOST'), (3, 'NEW'), (4, 'LOST');
