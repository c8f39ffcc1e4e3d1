insert into buch values (1, 'heute', 'ja', 3);
