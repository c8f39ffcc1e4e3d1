insert into plain values ('a', '1'), ('', null);

insert into strict_one values (1, 5), (2, null);

insert into keyed values ('b', 'x'), ('', null);

insert into loose values (1, 5), (2, null);
