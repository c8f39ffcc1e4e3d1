insert into author values (1, 'Ada', 'x'), (2, null, null);

insert into somebody_elses values (1, 'mine'), (2, null);
