create table country (code varchar(2) not null, name varchar(40), primary key (code));

create table city (id bigint not null, country_code varchar(2) references country, primary key (id));
