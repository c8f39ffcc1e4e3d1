insert into writer values (1, 'Ada', '1815-12-10'), (2, 'ünïcödé 日本', null), (3, '', '2000-02-29');

insert into city values (1);
