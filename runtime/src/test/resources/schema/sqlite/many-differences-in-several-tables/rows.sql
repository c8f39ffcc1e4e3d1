insert into author values (1, 'Ada', 'x', 'y', '1815', 'o'), (2, 'Grace', null, null, '1906', null);

insert into book values (1, 1, 'A', 'One', 2), (2, null, null, null, null);

insert into old_table values (1);

insert into flyway_schema_history values (1);

insert into HTE_book values (1);

insert into hyperstack_anything values (1);
