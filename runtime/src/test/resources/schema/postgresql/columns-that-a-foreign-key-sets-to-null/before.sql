create table author (tenant integer not null, id integer not null, primary key (tenant, id));

create table book (tenant integer not null, id integer not null, author_id integer, editor_id integer, primary key (tenant, id), constraint fk_author foreign key (tenant, author_id) references author on delete set null (author_id), constraint fk_editor foreign key (tenant, editor_id) references author);
