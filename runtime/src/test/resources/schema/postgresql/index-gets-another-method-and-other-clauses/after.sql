create table doc (id bigint not null, body jsonb, tags text[], name varchar(20), pages integer, primary key (id));

create index ix_body on doc using gin (body jsonb_path_ops);

create index ix_name on doc (name);

create unique index ux_pages on doc (pages) nulls not distinct;

create index ix_nulls on doc (name desc nulls last);

create index ix_like on doc (name varchar_pattern_ops);
