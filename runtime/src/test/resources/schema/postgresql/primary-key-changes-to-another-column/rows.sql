insert into country values ('FR', 250, 'France'), ('DE', 276, null), ('', -1, '');
