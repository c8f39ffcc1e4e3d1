insert into author values (1);

pragma foreign_keys = off;

insert into book values (1, 99, 'orphan');
