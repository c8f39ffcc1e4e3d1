pragma foreign_keys = off;

insert into author values (1);

insert into book values (1, 99, 'orphan'), (2, 1, 'x');
