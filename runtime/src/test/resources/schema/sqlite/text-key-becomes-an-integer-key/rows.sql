insert into item values ('7', 'x'), ('-3', null);

insert into part values (1, '7'), (2, '-3'), (3, null);
