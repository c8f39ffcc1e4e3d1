insert into author (id, name, old_code, hand_made) values (1, 'Ada', 'x', 7), (2, null, null, null);

insert into old_table values (1, 'x'), (2, null);

insert into somebody_elses values (1, 1, 'mine'), (2, null, null);
