insert into book values (1, 2147483647, -32768), (2, -2147483648, null), (3, 0, 32767);
