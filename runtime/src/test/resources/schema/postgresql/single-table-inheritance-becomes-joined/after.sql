create table payment (id integer primary key, amount numeric(10,2) not null);

create table card_payment (id integer primary key references payment, card varchar(19));

create table sepa_payment (id integer primary key references payment, iban varchar(34));
