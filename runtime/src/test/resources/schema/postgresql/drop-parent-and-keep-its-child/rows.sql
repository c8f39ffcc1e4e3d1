insert into city values (1, 'Paris'), (2, 'Rome');

insert into person values (1, 'Ada', 1), (2, 'Grace', null), (3, 'Alan', 2);
