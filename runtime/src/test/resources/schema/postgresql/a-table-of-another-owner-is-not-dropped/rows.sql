insert into author values (1, 'Ada');

insert into stock values (1, 5);
