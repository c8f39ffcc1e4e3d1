create table book (id integer not null, title varchar(20), low varchar(20), constraint pk_book primary key (id), constraint uk_low unique (low));

comment on constraint uk_low on book is 'no title twice';

create table loan (id integer not null, low varchar(20), primary key (id), constraint fk_low foreign key (low) references book (low));
