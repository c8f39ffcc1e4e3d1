insert into book values (1, 'plain', '{1,2}', 7, '{a,b}', '{}'), (2, '{a,"b c"}', 'x', null, '{1,2}', null), (3, null, '{1,x}', -1, null, '{2020-01-01}');
