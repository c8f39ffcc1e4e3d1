create table book (id integer not null, title varchar(20), low varchar(20) generated always as (lower(title)) stored, constraint pk_book primary key (id), constraint uk_title unique (low));

create table loan (id integer not null, low varchar(20), primary key (id), constraint fk_title foreign key (low) references book (low));
