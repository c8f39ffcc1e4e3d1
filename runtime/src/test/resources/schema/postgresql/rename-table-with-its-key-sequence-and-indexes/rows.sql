insert into writer (name, boss_id) values ('Ada', null), ('Grace', 1), ('', 1);
