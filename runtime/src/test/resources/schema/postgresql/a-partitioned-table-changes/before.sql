create table measure (id bigint not null, day date not null, value integer, old varchar(5), primary key (id, day)) partition by range (day);

create table measure_2020 partition of measure for values from ('2020-01-01') to ('2021-01-01');
