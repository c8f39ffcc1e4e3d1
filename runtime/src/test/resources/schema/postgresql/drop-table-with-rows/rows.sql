insert into author values (1, 'Ada'), (2, 'Grace');

insert into old_note values (1, 'it''s "quoted"', 1.50, true), (2, '', null, false), (-3, 'ünïcödé 日本 🙂', -0.25, null), (2147483647, null, null, null);
