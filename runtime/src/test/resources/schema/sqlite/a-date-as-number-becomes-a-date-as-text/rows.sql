insert into event values (1, 1577836800000, '2020-01-01', true), (2, null, null, null), (3, -1, '1999-12-31', false);
