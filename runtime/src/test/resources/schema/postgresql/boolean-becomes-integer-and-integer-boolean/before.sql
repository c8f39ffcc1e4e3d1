create table flag (id bigint not null, a boolean not null, b integer, c boolean default true, primary key (id));
