insert into author values (1, 'a'), (2, 'b');

insert into somebody_elses values (1, 1, 'b'), (2, null, null);
