insert into city values (1, 'Paris'), (2, 'Rome');

insert into person values (1, 'Ada', 1), (2, 'Grace', 1), (3, 'Alan', 2);
