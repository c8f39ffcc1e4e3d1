create table flag (id bigint not null, a integer not null, b boolean, c varchar(5) default 'true', primary key (id));
