create table author (id bigint not null, email varchar(40), constraint uk_email unique (email) include (id), primary key (id));

create table book (id bigint not null, author_email varchar(40), constraint fk_email foreign key (author_email) references author (email) on update cascade, primary key (id));
