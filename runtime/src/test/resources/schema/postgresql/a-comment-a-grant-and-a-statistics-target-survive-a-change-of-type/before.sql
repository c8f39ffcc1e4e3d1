create table doc (id bigint not null, body varchar(20), primary key (id));

grant select (body) on doc to hs_reader;

comment on column doc.body is 'the body';

alter table doc alter column body set statistics 77;
