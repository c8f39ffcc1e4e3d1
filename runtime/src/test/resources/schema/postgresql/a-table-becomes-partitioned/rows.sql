insert into measure values (1, '2020-05-05');
