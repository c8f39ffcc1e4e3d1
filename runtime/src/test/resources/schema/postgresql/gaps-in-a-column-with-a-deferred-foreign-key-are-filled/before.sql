create table a (id integer not null, other integer, constraint pk_a primary key (id));

create table b (id integer not null, code integer, constraint pk_b primary key (id), constraint uk_code unique (code));

alter table a add constraint fk_other foreign key (other) references b (code) deferrable initially deferred;
