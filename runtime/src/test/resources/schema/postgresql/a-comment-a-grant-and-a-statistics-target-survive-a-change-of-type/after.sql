create table doc (id bigint not null, body text, primary key (id));

comment on column doc.body is 'the body';
