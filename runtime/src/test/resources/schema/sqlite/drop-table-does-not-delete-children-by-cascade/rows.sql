insert into author values (1, 'Ada');

insert into book values (1, 1, 'One'), (2, null, 'Two');
