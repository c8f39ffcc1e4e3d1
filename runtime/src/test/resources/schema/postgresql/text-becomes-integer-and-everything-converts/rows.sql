insert into book values (1, '42', '-7'), (2, null, '0'), (3, '-2147483648', '2147483647');
