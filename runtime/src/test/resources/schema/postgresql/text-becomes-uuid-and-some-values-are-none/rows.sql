insert into doc values (1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a": 1}'), (2, null, null), (3, 'no uuid', '{broken'), (4, '', '');
