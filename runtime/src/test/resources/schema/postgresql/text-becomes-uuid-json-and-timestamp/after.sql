create table doc (id bigint not null, a uuid, b jsonb, c timestamp(6), d bytea, e boolean, primary key (id));
