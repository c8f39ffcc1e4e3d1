insert into book values (1, 'One'), (2, ''), (3, 'é日🙂45');
