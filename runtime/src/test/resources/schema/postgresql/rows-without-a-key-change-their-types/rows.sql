insert into log values ('2020-01-01', 'a', 1), (null, null, null), ('2020-01-01', 'a', 1);
