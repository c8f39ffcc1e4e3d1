insert into line values (1, 'a'), (2, null), (-7, '');
