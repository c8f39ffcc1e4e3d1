insert into measure values (1, '2020-05-05', 7);

insert into book values (1, 'x');
