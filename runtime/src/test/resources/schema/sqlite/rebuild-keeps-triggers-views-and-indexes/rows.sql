insert into author values (1, 'Ada');

insert into book values (1, 'One', 1, 0), (4, 'Four', 1, 1);
