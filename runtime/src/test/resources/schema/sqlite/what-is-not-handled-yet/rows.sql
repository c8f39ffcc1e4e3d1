insert into author values (1, 'Ada', 'x', 'y', '1815', 'o');

insert into book values (1, 1, 'A', 'One', 1);

insert into old_table values (1);

insert into flyway_schema_history values (1);

insert into HTE_book values (1);

insert into hyperstack_anything values (1);
