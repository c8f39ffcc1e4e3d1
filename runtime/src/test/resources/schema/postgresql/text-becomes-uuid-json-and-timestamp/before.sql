create table doc (id bigint not null, a varchar(36), b text, c varchar(40), d bytea, e varchar(20), primary key (id));
