insert into book values (1, 'One', 'ab'), (2, 'Two', 'abcdef'), (3, '', null), (4, 'four', '日本語日本語'), (5, 'five', 'abc  ');
