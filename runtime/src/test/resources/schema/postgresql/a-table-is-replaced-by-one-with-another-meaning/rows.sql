insert into event values (1, 'Fair', 'Rome'), (2, '', null);
