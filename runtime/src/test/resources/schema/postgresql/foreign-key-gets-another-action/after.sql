create table author (id integer primary key, boss_id integer constraint fk_boss references author on delete set null);

create table book (id integer primary key, author_id integer constraint fk_author references author on delete set null, editor_id integer constraint fk_editor references author on delete restrict on update cascade, corrector_id integer constraint fk_corrector references author);
