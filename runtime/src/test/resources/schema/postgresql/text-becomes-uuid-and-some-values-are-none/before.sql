create table doc (id bigint not null, a varchar(36), b text, primary key (id));
