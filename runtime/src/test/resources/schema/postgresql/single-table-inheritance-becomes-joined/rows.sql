insert into payment values (1, 'CARD', 9.99, '4111', null), (2, 'SEPA', -5, null, 'DE02'), (3, 'CARD', 0, null, null);
