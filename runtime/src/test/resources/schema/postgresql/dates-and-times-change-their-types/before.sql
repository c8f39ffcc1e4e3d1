create table event (id bigint not null, a date, b timestamp(6), c timestamp(6), d timestamp(6) with time zone, e timestamp(6), f time(6), primary key (id));
