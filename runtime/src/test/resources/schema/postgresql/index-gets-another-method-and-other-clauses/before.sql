create table doc (id bigint not null, body jsonb, tags text[], name varchar(20), pages integer, primary key (id));

create index ix_body on doc using gin (body);

create index ix_name on doc using hash (name);

create unique index ux_pages on doc (pages) include (name);

create index ix_nulls on doc (name nulls first);

create index ix_like on doc (name);
