create table line (id bigint not null, price integer, total integer, primary key (id));

grant select (total) on line to hs_reader;

comment on column line.total is 'the total';

create index ix_total on line (total);
