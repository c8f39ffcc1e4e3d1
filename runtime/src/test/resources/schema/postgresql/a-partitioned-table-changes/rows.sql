insert into measure values (1, '2020-05-05', 7, null), (2, '2020-06-06', null, null);
