insert into everything values (9223372036854775807, 'line one; line two --no comment', 9223372036854775807, 123456789012345.12345, 1.5e300, null);

insert into everything values (-9223372036854775808, '', -9223372036854775808, -0.00001, -1.0e-300, null);

insert into everything values (0, null, null, null, null, null);
