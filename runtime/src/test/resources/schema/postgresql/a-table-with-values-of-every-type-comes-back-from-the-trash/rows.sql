insert into city values (1);

insert into thing (id, a, d, e, g, l, n, city_id) values (1, 'it''s "quoted" 日本 🙂', '\x00ff10', 12345678901234567890.0123456789, '2020-02-29 12:30:15.123456+02', '{"a": [1, null]}', '{a,"b c",NULL}', 1), (20, null, null, null, null, null, null, null), (-3, '', '', 'NaN', 'infinity', 'null', '{}', null);
