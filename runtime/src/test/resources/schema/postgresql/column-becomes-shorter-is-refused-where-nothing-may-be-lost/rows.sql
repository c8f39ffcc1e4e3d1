insert into book values (1, 'ab'), (2, 'abcdef'), (3, ''), (4, '日本語日本語');
