insert into flag values (1, true, 1, true), (2, false, 0, null), (3, true, null, false);
