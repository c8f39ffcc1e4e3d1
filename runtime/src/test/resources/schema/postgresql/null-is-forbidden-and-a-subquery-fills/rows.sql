insert into author values (1, 'Ada'), (2, 'it''s me');

insert into book values (1, 1, null), (2, 2, null), (3, null, 'known'), (4, null, null);
