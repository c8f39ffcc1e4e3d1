insert into stock.item values (nextval('stock.item_seq'), 'A', 'x', 'n'), (nextval('stock.item_seq'), null, null, null);

insert into "Sales"."Order" values (1, 1), (2, null);

insert into stock.old_table values (1, 2);
