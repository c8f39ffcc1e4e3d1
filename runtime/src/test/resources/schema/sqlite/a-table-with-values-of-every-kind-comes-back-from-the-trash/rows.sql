insert into thing (id, a, b, c, d, f) values (1, 'it''s 日本 🙂', 9223372036854775807, 1.5e300, x'00ff10', 'untyped'), (2, null, null, null, null, null), (30, '', -9223372036854775808, -0.5, x'', 7), (4, x'0102', 'text in integer', 'text in real', 'text in blob', x'ff');

insert into city values (1);
