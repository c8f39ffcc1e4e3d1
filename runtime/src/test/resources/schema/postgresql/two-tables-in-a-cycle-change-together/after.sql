create table human (id bigint primary key, name varchar(20));

create table team (id bigint primary key, lead_id bigint not null references human on delete cascade, name varchar(20));
