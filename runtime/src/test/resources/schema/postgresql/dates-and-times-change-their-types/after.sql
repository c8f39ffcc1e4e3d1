create table event (id bigint not null, a timestamp(6), b date, c timestamp(3), d timestamp(6), e timestamp(6) with time zone, f varchar(20), primary key (id));
