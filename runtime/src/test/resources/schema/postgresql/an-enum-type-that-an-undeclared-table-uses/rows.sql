insert into person values (1, 'SAD'), (2, null);

insert into somebody_elses values (1, 'HAPPY');
