insert into country values ('FR', 'France'), ('DE', null), ('', '');

insert into city values (1, 'FR'), (2, null);
