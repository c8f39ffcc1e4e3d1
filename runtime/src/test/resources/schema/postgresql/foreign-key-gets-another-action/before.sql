create table author (id integer primary key, boss_id integer constraint fk_boss references author on delete cascade);

create table book (id integer primary key, author_id integer constraint fk_author references author on delete cascade, editor_id integer constraint fk_editor references author, corrector_id integer constraint fk_corrector references author on update cascade);
