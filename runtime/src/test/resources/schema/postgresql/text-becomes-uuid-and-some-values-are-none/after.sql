create table doc (id bigint not null, a uuid, b jsonb, primary key (id));
