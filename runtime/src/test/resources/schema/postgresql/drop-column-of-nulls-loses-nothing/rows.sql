insert into book values (1, 'One', null), (2, 'Two', null), (3, '', null);
