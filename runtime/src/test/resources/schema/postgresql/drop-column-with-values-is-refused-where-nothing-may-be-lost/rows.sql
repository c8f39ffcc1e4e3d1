insert into book values (1, 'One', 'it''s "quoted"'), (2, 'Two', null), (3, '', '');
