create table rate (id integer not null, during daterange not null, primary key (id), span int4range, constraint uk_span unique (span, during without overlaps));

create table usage (id integer not null, rate_id int4range, valid daterange, price integer, constraint ck_price check (price > 0), primary key (id), constraint fk_rate foreign key (rate_id, period valid) references rate (span, period during));
