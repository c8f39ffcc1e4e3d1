insert into member values (1, 'ada', 'lead'), (1, 'it''s', null), (2, 'ada', ''), (-2, '', 'x');
