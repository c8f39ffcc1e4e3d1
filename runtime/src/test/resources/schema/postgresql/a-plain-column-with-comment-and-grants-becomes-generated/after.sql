create table line (id bigint not null, price integer, total integer generated always as (price * 2) stored, primary key (id));

comment on column line.total is 'the total';

create index ix_total on line (total);
