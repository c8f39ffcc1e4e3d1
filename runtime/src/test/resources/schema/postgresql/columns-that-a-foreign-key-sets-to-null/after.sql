create table author (tenant integer not null, id integer not null, primary key (tenant, id));

create table book (tenant integer not null, id integer not null, "writer id" integer, editor_id integer, primary key (tenant, id), constraint fk_author foreign key (tenant, "writer id") references author on delete set null ("writer id"), constraint fk_editor foreign key (tenant, editor_id) references author on delete set default (editor_id));
