insert into book values (1, 'One'), (2147483647, 'Two'), (44, null);

insert into note values (1, '10'), (2, 'v2');

insert into tag values (5, 'a'), (99999, 'b');
