create table person (id integer primary key, address_street varchar(80), address_zip varchar(10));
