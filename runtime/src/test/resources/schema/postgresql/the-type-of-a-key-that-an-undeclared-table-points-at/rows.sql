insert into author values (1), (2);

insert into somebody_elses values (1, 1), (2, null);
