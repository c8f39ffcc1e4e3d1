create table payment (id integer primary key, dtype varchar(31) not null, amount numeric(10,2) not null, card varchar(19), iban varchar(34), check (dtype in ('CARD', 'SEPA')));
