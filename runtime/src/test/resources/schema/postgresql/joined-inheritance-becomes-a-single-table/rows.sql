insert into payment values (1, 9.99), (2, -5), (3, 0);

insert into card_payment values (1, '4111'), (3, null);

insert into sepa_payment values (2, 'DE02');
