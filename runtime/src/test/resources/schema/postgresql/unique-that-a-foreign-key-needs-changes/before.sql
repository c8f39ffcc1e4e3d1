create table author (id bigint not null, email varchar(20), constraint uk_email unique (email), primary key (id));

create table book (id bigint not null, author_email varchar(20), constraint fk_email foreign key (author_email) references author (email) on update cascade, primary key (id));
