insert into person values (1, array['SAD', 'it''s, "so"', null]::mood[], 'SAD'), (2, '{}', null), (3, null, 'HAPPY');

insert into diary values ('{HAPPY,SAD}', '2020-01-01'), (null, null);
