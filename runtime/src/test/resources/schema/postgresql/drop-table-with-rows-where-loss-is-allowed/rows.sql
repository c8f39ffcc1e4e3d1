insert into author values (1, 'Ada'), (2, 'Grace');

insert into old_note values (1, 'a'), (2, null);
