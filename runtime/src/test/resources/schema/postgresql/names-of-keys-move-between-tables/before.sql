create table author (id integer not null, email varchar(20), note varchar(10), constraint pk_one primary key (id), constraint uk_one unique (email));

create table book (id integer not null, isbn varchar(20), author_id integer, constraint pk_two primary key (id), constraint uk_two unique (isbn), constraint fk_author foreign key (author_id) references author);

create index ix_one on author (note);

create index ix_two on book (author_id);
