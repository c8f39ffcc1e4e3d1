insert into book values (1, 'SAD', 'SAD', '{SAD}', '{SAD,NEW}'), (2, 'NEW', null, '{}', 'no array'), (3, 'none', null, null, '{none}');
