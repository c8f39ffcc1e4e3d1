insert into book values (1, '10:00'), (2, null);
