insert into author values (1), (2);

insert into book values ('row 1'), ('row 2'), ('row 3');
