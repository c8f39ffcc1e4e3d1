insert into "select" values ('row 1', 44, null, 'v1', '{v1,it''s}', 'v3'), ('row 2', 45, 7, 'v2', null, null), ('row 3', 46, null, null, '{v9}', 'none');
